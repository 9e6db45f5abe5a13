package app.anchorage.roster;

import java.util.Collection;
import java.util.List;

/** What new or ended positions do to order lines that carry their codes; the room that attributes orders implements it. */
public interface PositionImpact {
    /** A position's code, whoever has it. */
    record Code(PositionKind kind, String code) {}

    /** Attributes the lines that carry one of these codes anew, in the caller's transaction. */
    void apply(Collection<Code> codes, String reason);

    default void apply(PositionKind kind, String code, String reason) {
        apply(List.of(new Code(kind, code)), reason);
    }
}
