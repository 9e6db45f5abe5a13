package app.anchorage.roster;

/** What a new or ended position does to order lines that carry its code; the room that attributes orders implements it. */
public interface PositionImpact {
    /** Attributes the lines that carry this code anew, in the caller's transaction. */
    void apply(PositionKind kind, String code, String reason);
}
