package app.anchorage.web;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an unexpected exception means for the reader. */
enum Failure {
    /** The database cannot be reached or has too much to do. */
    AWAY(503, "503"),
    /** Somebody else changed it at the same time. */
    OVERTAKEN(409, "overtaken"),
    /** There is already one like it. */
    DOUBLE(409, "double"),
    /** What was sent could not even be read, so no resource has seen it; or a text holds what no text can: the character zero. */
    UNREADABLE(400, "400"),
    OURS(500, "500");

    private static final List<String> FORM_READERS =
            List.of("org.jboss.resteasy.reactive.server.handlers.FormBodyHandler", "io.quarkus.csrf.reactive.runtime.CsrfRequestResponseReactiveFilter");

    final int status;
    final String words;

    Failure(int status, String words) {
        this.status = status;
        this.words = words;
    }

    static Failure of(Throwable thrown) {
        if (find(thrown, OptimisticLockException.class).isPresent()) {
            return OVERTAKEN;
        }
        return find(thrown, SQLException.class).map(Failure::of).orElse(isUnreadable(thrown) ? UNREADABLE : OURS);
    }

    /** The readers of forms throw plain exceptions for what no browser sends. */
    private static boolean isUnreadable(Throwable thrown) {
        return (thrown instanceof IllegalArgumentException || thrown instanceof IOException) && Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> FORM_READERS.stream().anyMatch(frame.getClassName()::startsWith));
    }

    private static Failure of(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return String.valueOf(sql.getMessage()).contains("Acquisition timeout") ? AWAY : OURS;
        }
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.equals("55P03")) {
            return AWAY;
        }
        if (state.equals("40001") || state.equals("40P01")) {
            return OVERTAKEN;
        }
        if (state.equals("22021")) {
            return UNREADABLE;
        }
        return state.equals("23505") || state.equals("23P01") ? DOUBLE : OURS;
    }

    /** The exception of this kind among the causes. */
    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
