package app.anchorage.web;

import java.util.Optional;

/** There is no such thing in this agency: another agency's and a missing one look the same (404). */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found");
    }

    public static <T> T unless(Optional<T> found) {
        return found.orElseThrow(NotFound::new);
    }

    public static <T> T unless(T found) {
        return unless(Optional.ofNullable(found));
    }
}
