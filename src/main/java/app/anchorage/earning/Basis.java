package app.anchorage.earning;

/** Where the worth of a line comes from (design 1, "Which amount is true"). */
public enum Basis {
    /** Nothing refunded: the platform's own amounts. */
    PLATFORM,
    /** The amount left × the rates. */
    RECOMPUTED,
    /** The platform's amount × left ÷ settled, because the formula does not reproduce the full amount. */
    PROPORTIONAL,
    /** Not settled, or nothing left: exactly zero. */
    NOTHING,
    /** The same purchase is told by another line, which has its worth: exactly zero. */
    TWICE
}
