package app.anchorage.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Lets order lines and their money follow what the roster says, in the transaction that says it. */
@ApplicationScoped
public class Consequences {
    @Inject
    Instance<PositionImpact> positions;

    @Inject
    Instance<AgreementImpact> agreements;

    /** Of everything that a bulk work has written: lines are attributed once and their money is booked once for each of the two. */
    public void of(Collection<PositionImpact.Code> codes, Collection<Long> versions, String reason) {
        if (!codes.isEmpty() && positions.isResolvable()) {
            positions.get().apply(codes, reason);
        }
        if (!versions.isEmpty() && agreements.isResolvable()) {
            agreements.get().applyAll(versions, reason);
        }
    }

    void of(PromotionPosition position, String reason) {
        of(List.of(new PositionImpact.Code(position.kind(), position.code())), List.of(), reason);
    }
}
