package app.anchorage.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lets order lines and their money follow what the roster says: at once, or once for all changes of a bulk work. */
@ApplicationScoped
public class Consequences {
    @Inject
    Instance<PositionImpact> positions;

    @Inject
    Instance<AgreementImpact> agreements;

    @Inject
    Waiting waiting;

    /** What a bulk work of this transaction has changed so far. */
    @TransactionScoped
    static class Waiting implements Serializable {
        private boolean bulk;
        private final Set<PositionImpact.Code> codes = new LinkedHashSet<>();
        private final List<Long> versions = new ArrayList<>();

        boolean isBulk() {
            return bulk;
        }

        void open() {
            bulk = true;
        }

        void add(PositionImpact.Code code) {
            codes.add(code);
        }

        void add(long version) {
            versions.add(version);
        }

        Set<PositionImpact.Code> codes() {
            return codes;
        }

        List<Long> versions() {
            return versions;
        }
    }

    /** Until {@link #carryOut}, changes of this transaction are only remembered. */
    public void waitForAll() {
        waiting.open();
    }

    public void carryOut(String reason) {
        if (!waiting.codes().isEmpty() && positions.isResolvable()) {
            positions.get().apply(waiting.codes(), reason);
        }
        if (!waiting.versions().isEmpty() && agreements.isResolvable()) {
            agreements.get().applyAll(waiting.versions(), reason);
        }
    }

    void of(PromotionPosition position, String reason) {
        if (waiting.isBulk()) {
            waiting.add(new PositionImpact.Code(position.kind(), position.code()));
        } else if (positions.isResolvable()) {
            positions.get().apply(position.kind(), position.code(), reason);
        }
    }

    void ofAgreement(long version, String reason) {
        if (waiting.isBulk()) {
            waiting.add(version);
        } else if (agreements.isResolvable()) {
            agreements.get().apply(version, reason);
        }
    }
}
