package app.anchorage.intake.read;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A stable mark of what a row says, independent of how the file writes it. */
final class Fingerprint {
    /** How each fact begins. */
    private static final Map<Field, byte[]> MARKS = new ConcurrentHashMap<>();

    private Fingerprint() {}

    /** @param facts in a fixed order of their names */
    static byte[] of(String what, Map<? extends Field, Object> facts) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(2_048);
        text.writeBytes(utf8(what));
        facts.forEach((field, value) -> {
            String fact = plain(value);
            text.writeBytes(MARKS.computeIfAbsent(field, f -> utf8("\n" + f.name() + ":")));
            text.writeBytes(utf8(fact.length() + ":"));
            text.writeBytes(utf8(fact));
        });
        return sha256().digest(text.toByteArray());
    }

    /** Part by part: most facts are plain digits, and stay bytes when they do not share a text with Chinese words. */
    private static byte[] utf8(String part) {
        return part.getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(Object value) {
        if (value instanceof Money money) {
            return Long.toString(money.fen());
        }
        return value instanceof Rate rate ? Long.toString(rate.millionths()) : value.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
