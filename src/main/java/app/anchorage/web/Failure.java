package app.anchorage.web;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** What an unexpected exception means for the reader. */
public enum Failure {
    /** The database cannot be reached or has too much to do. */
    AWAY(503, "503"),
    /** The connection broke while the end of the work was being told: it may be done or not. */
    UNSURE(503, "unsure"),
    /** A disk has no room left: the database's or the one of temporary files. */
    FULL(507, "507"),
    /** Somebody else changed it at the same time. */
    OVERTAKEN(409, "overtaken"),
    /** There is already one like it. */
    DOUBLE(409, "double"),
    /** What was sent could not even be read, so no resource has seen it; or a text holds what no text can: the character zero. */
    UNREADABLE(400, "400"),
    OURS(500, "500");

    private static final List<String> FORM_READERS =
            List.of("org.jboss.resteasy.reactive.server.handlers.FormBodyHandler", "io.quarkus.csrf.reactive.runtime.CsrfRequestResponseReactiveFilter");

    private static final List<String> NO_ROOM = List.of("No space left on device", "设备上没有空间", "Disk quota exceeded");

    final int status;
    final String words;

    Failure(int status, String words) {
        this.status = status;
        this.words = words;
    }

    /** The database was away for a while: the same again may succeed. */
    public static boolean isOutage(Throwable thrown) {
        return of(thrown).status == AWAY.status;
    }

    public static boolean isFull(Throwable thrown) {
        return of(thrown) == FULL;
    }

    static Failure of(Throwable thrown) {
        if (find(thrown, OptimisticLockException.class).isPresent()) {
            return OVERTAKEN;
        }
        if (find(thrown, IOException.class).filter(Failure::lacksRoom).isPresent()) {
            return FULL;
        }
        Failure failure = find(thrown, SQLException.class).map(Failure::of).orElse(isUnreadable(thrown) ? UNREADABLE : OURS);
        return failure == AWAY && find(thrown, XAException.class).isPresent() ? UNSURE : failure;
    }

    private static boolean lacksRoom(IOException failed) {
        return failed.getMessage() != null && NO_ROOM.stream().anyMatch(failed.getMessage()::contains);
    }

    /** The readers of forms throw plain exceptions for what no browser sends. */
    private static boolean isUnreadable(Throwable thrown) {
        return (thrown instanceof IllegalArgumentException || thrown instanceof IOException) && Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> FORM_READERS.stream().anyMatch(frame.getClassName()::startsWith));
    }

    private static Failure of(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null) {
            return String.valueOf(sql.getMessage()).contains("acquisition timeout") ? AWAY : OURS;
        }
        if (state.equals("53100")) {
            return FULL;
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

    /** The exception of this kind among the causes, or else among what they suppressed: there a failed commit keeps its reason. */
    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(20).toList();
        return causes.stream().filter(kind::isInstance).findFirst()
                .or(() -> causes.stream().flatMap(cause -> Arrays.stream(cause.getSuppressed())).flatMap(other -> find(other, kind).stream()).findFirst())
                .map(kind::cast);
    }
}
