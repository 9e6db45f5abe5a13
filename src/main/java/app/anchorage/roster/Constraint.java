package app.anchorage.roster;

import org.hibernate.exception.ConstraintViolationException;

/** Which database constraint an exception is about. */
final class Constraint {
    private Constraint() {}

    static boolean violated(Throwable thrown, String nameContains) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ConstraintViolationException v) {
                return String.valueOf(v.getConstraintName()).contains(nameContains) || String.valueOf(v.getMessage()).contains(nameContains);
            }
        }
        return false;
    }
}
