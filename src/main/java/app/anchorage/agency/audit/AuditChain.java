package app.anchorage.agency.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Each seal is SHA-256 of the seal before it and of the event: who changes one event has to change every later seal. */
final class AuditChain {
    private AuditChain() {}

    /** What the first seal of an agency stands on. */
    static byte[] start(long agencyId) {
        return sha256(("anchorage audit of agency " + agencyId).getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] next(byte[] previous, long agencyId, AuditEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(agencyId);
            out.writeLong(event.id());
            for (String part : parts(event)) {
                write(out, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static String[] parts(AuditEvent e) {
        String member = e.memberId() == null ? null : e.memberId().toString();
        return new String[] {e.at().toString(), member, e.actor(), e.action(), e.objectType(), e.objectId(), e.before(), e.after(),
            e.reason(), e.address(), e.requestId()};
    }

    /** With its length, so that no two different events have the same bytes. */
    private static void write(DataOutputStream out, String part) throws IOException {
        if (part == null) {
            out.writeInt(-1);
            return;
        }
        byte[] text = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
