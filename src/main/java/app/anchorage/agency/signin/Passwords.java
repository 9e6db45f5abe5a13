package app.anchorage.agency.signin;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How passwords are kept: bcrypt of a digest, since bcrypt itself cuts at 72 bytes (24 Chinese characters) and at a NUL. */
public final class Passwords {
    /** The same cost as the dummy hash that security-jpa computes for an unknown user, so that the time tells nothing. */
    private static final int COST = 10;

    private static final Semaphore SLOTS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private static final SecretKeySpec PURPOSE =
            new SecretKeySpec("anchorage password 1".getBytes(StandardCharsets.US_ASCII), "HmacSHA384");

    private Passwords() {}

    public static String hash(String password) {
        return inTurn(() -> BcryptUtil.bcryptHash(prepared(password), COST)).orElseThrow(() -> new IllegalStateException("busy"));
    }

    static boolean matches(String password, String hash) {
        return inTurn(() -> BcryptUtil.matches(prepared(password), hash)).orElse(false);
    }

    /** What bcrypt gets: 64 characters of every password's HMAC-SHA-384, keyed so that no list of plain SHA-384 hashes applies. */
    static String prepared(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA384");
            mac.init(PURPOSE);
            byte[] text = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** At most as many hashes at once as there are cores; empty when no turn came within some seconds. */
    static <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!SLOTS.tryAcquire(10, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            SLOTS.release();
        }
    }
}
