package app.anchorage.agency.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords are refused: short ones, guessable ones, and those that contain what everybody knows. Any character is allowed and none
 * is demanded. The list of common ones is that of zxcvbn (MIT licence).
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Set<String> COMMON = read();
    private static final List<String> RUNS = List.of("01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1q2w3e4r5t6y7u8i9o0p");
    private static final List<String> PRODUCT = List.of("anchorage", "锚地");

    private PasswordRules() {}

    /** @param own names that everybody knows: user, agency; @return the text key of what is wrong */
    static Optional<String> objection(String password, String... own) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password_too_short");
        }
        if (length > LONGEST) {
            return Optional.of("password_too_long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (isCommon(plain)) {
            return Optional.of("password_common");
        }
        return contains(plain, own) ? Optional.of("password_own_name") : Optional.empty();
    }

    /** Also when it is a common one with digits or signs around it, one unit again and again, or a run of the keyboard. */
    private static boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return COMMON.contains(plain) || 2 * core.length() >= plain.length() && COMMON.contains(core) || core.isEmpty() && plain.chars().distinct().count() < 6
                || repeats(plain) || RUNS.stream().anyMatch(run -> run.contains(plain) || new StringBuilder(run).reverse().indexOf(plain) >= 0);
    }

    private static boolean repeats(String plain) {
        for (int unit = 1; unit <= plain.length() / 2; unit++) {
            if (plain.length() % unit == 0 && plain.substring(0, unit).repeat(plain.length() / unit).equals(plain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(String plain, String... own) {
        return Stream.concat(PRODUCT.stream(), Arrays.stream(own)).map(name -> name.toLowerCase(Locale.ROOT).strip())
                .filter(name -> name.codePointCount(0, name.length()) >= 2 && !name.matches("[ -~]{1,3}")).anyMatch(plain::contains);
    }

    private static Set<String> read() {
        try (var in = PasswordRules.class.getResourceAsStream("/agency/common-passwords.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
