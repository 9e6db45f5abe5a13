package app.anchorage.intake.read;

/** What a report tells about: order lines, or rights claims (维权) on them. */
public enum Kind {
    ORDERS,
    CLAIMS
}
