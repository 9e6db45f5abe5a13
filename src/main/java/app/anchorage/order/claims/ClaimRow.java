package app.anchorage.order.claims;

import app.anchorage.earning.ClaimState;
import app.anchorage.earning.Sale;
import app.anchorage.earning.Worth;
import app.anchorage.ledger.SaleOf;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A claim as the list shows it, with what is needed to recompute what goes back; amounts in fen, rates in millionths, null when unknown. */
public record ClaimRow(long id, Long lineId, String orderNo, String subOrderNo, String itemTitle, String anchor, int state, Long refundFen,
        Long returnFen, Instant openedAt, Instant completedAt, boolean question, Boolean inside, String insideReason, String insideBy,
        Integer lineState, Long paidFen, Long settledFen, Long incomeFen, Long techFen, Boolean techComputed, Long commissionRate, Long shareRate,
        Long takeRate, Long techRate, Long subsidyRate, String subsidies, LocalDate settledOn, Instant now) {
    private static final List<Integer> OPEN = List.of(4, 11, 12);
    private static final int SETTLED = 3;

    public String stateKey() {
        return "claim_state_" + state;
    }

    public String tone() {
        return OPEN.contains(state) ? "wait" : deducts() ? "bad" : merchant() ? "info" : "good";
    }

    private boolean deducts() {
        return ClaimState.ofCode(state).filter(known -> known.effect() == ClaimState.Effect.DEDUCTS).isPresent();
    }

    /** The platform takes it from the merchant. */
    public boolean merchant() {
        return state == 14 || state == 15;
    }

    public boolean waiting() {
        return lineState == null;
    }

    /** It may be answered, or answered otherwise. */
    public boolean answerable() {
        return question || inside != null;
    }

    /** What our formulas say goes back of the income for this refund alone; null while that cannot be said or nothing comes off. */
    public Money recomputed() {
        boolean settled = lineState != null && lineState == SETTLED && settledFen != null && incomeFen != null;
        if (!settled || refundFen == null || !deducts()) {
            return null;
        }
        Sale sale = sale();
        return sale.income().minus(Worth.of(sale, Money.fen(refundFen)).income());
    }

    /** The platform's amount differs from ours by more than a cent. */
    public boolean differs() {
        Money ours = recomputed();
        return ours != null && returnFen != null && Math.abs(ours.fen() - returnFen) > 1;
    }

    /** How long it took, or has been open. */
    public Long days() {
        return openedAt == null ? null : (Long) Duration.between(openedAt, completedAt == null ? now : completedAt).toDays();
    }

    private Sale sale() {
        Money fee = Boolean.TRUE.equals(techComputed) ? null : Money.fen(techFen);
        Rate share = shareRate != null ? new Rate(shareRate) : takeRate == null ? Rate.ONE : null;
        return new Sale(Money.fen(settledFen), Money.fen(incomeFen), fee, new Rate(commissionRate), SaleOf.subsidies(subsidyRate, subsidies),
                share, new Rate(techRate), settledOn, takeRate == null ? null : new Rate(takeRate));
    }
}
