package app.anchorage.me;

import app.anchorage.money.Money;
import app.anchorage.settlement.Statements.Listed;
import java.time.YearMonth;
import java.util.List;

/** Says under each number what it means, and why it is zero. Pure. */
final class Notes {
    private final MyAccount account;
    private final Amounts amounts;
    private final Risk risk;

    Notes(MyAccount account, Amounts amounts, Risk risk) {
        this.account = account;
        this.amounts = amounts;
        this.risk = risk;
    }

    /** @param statements newest first; @param waiting whether there are orders that the platform has not settled yet */
    Note payable(List<Listed> statements, boolean waiting) {
        Money payable = amounts.payable();
        if (payable.isNegative()) {
            return Note.of("anchor_payable_negative");
        }
        if (payable.isZero()) {
            return zero(statements, waiting);
        }
        if (payable.fen() < account.minimumFen()) {
            return Note.of("anchor_payable_below", null, Money.fen(account.minimumFen()));
        }
        return new Note("anchor_payable_next", account.payoutOn(), null, YearMonth.from(account.today()).toString());
    }

    private Note zero(List<Listed> statements, boolean waiting) {
        if (!amounts.held().isEmpty()) {
            DayAmount first = amounts.held().get(0);
            return Note.of("anchor_zero_held", first.day(), first.amount());
        }
        if (!amounts.frozen().isZero()) {
            return Note.of("anchor_zero_frozen", null, amounts.frozen());
        }
        if (!statements.isEmpty()) {
            return new Note("anchor_zero_settled", statements.get(0).cutoff(), null, statements.get(0).number());
        }
        return Note.of(waiting ? "anchor_zero_waiting" : "anchor_zero_none");
    }

    Note held() {
        if (amounts.held().isEmpty()) {
            return Note.of("anchor_held_none");
        }
        return new Note("anchor_held_until", amounts.held().get(0).day(), null, "");
    }

    Note risk() {
        if (risk.lines() == 0) {
            return Note.of("anchor_risk_none");
        }
        String lines = Long.toString(risk.lines());
        return risk.closedFen() == 0 ? new Note("anchor_risk_lines", null, null, lines) : new Note("anchor_risk_closed", null, risk.closed(), lines);
    }

    static Note approved(long statements) {
        return statements == 0 ? Note.of("anchor_approved_none") : new Note("anchor_approved_some", null, null, Long.toString(statements));
    }
}
