package app.anchorage.roster;

import java.sql.SQLException;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Which database constraint an exception is about. */
public final class Constraint {
    private Constraint() {}

    /** Whether there is already one like it, or one that excludes it, whoever spoke to the database. */
    public static boolean isBroken(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && List.of("23505", "23P01").contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
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
