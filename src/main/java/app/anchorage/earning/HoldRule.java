package app.anchorage.earning;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How many days a settled line waits before it is payable, because goods may still come back.
 *
 * @param key which platform, category or agreement; ignored for the whole agency
 * @param validFrom first settlement day it applies to
 */
public record HoldRule(long id, Scope scope, String key, int days, LocalDate validFrom) {

    /** For whom a rule speaks, the most specific last. */
    public enum Scope {
        AGENCY, PLATFORM, CATEGORY, AGREEMENT
    }

    public HoldRule {
        if (days < 0 || scope != Scope.AGENCY && key == null) {
            throw new IllegalArgumentException("a hold rule needs days from 0 and, below the agency, a key");
        }
    }

    /** Settlement day + days, without rolling to a working day. */
    public LocalDate due(LocalDate settledOn) {
        return settledOn.plusDays(days);
    }

    boolean speaksFor(HoldKeys keys, LocalDate settledOn) {
        return !validFrom.isAfter(settledOn) && (scope == Scope.AGENCY || Objects.equals(key, keys.of(scope)));
    }
}
