package app.anchorage.roster;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Which database constraint an exception is about. */
public final class Constraint {
    private Constraint() {}

    /** Whether there is already one like it, or one that excludes it, whoever spoke to the database. */
    public static boolean isBroken(Throwable thrown) {
        return said(thrown, "23505", "23P01").isPresent();
    }

    /** What the database said, if it refused for one of these causes. @param states as the database numbers them, e.g. 23503 for a foreign key */
    public static Optional<SQLException> said(Throwable thrown, String... states) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && Arrays.asList(states).contains(sql.getSQLState())) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    static boolean violated(Throwable thrown, String nameContains) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ConstraintViolationException v) {
                return String.valueOf(v.getConstraintName()).contains(nameContains) || String.valueOf(v.getMessage()).contains(nameContains);
            }
        }
        return false;
    }
}
