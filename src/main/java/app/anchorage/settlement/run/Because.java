package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import java.time.LocalDate;

/** Why there is nothing to settle, as a sentence: a text key with an amount {0} and a day {1}, either null where the sentence has none. */
public record Because(String key, Money amount, LocalDate day) {
    /** Of a payee; null when there is something. */
    static Because of(PayeeFigures payee) {
        if (payee.moves()) {
            return null;
        }
        if (payee.heldFen() != 0) {
            return new Because("run_row_held", Money.fen(payee.heldFen()), payee.heldFrom());
        }
        return new Because(payee.frozenFen() != 0 ? "run_row_frozen" : "run_row_nothing", Money.fen(payee.frozenFen()), null);
    }

    /** Of a whole run, by its first cause. */
    static Because of(Totals totals, boolean excluded, long unattributed) {
        if (excluded) {
            return new Because("run_zero_excluded", null, null);
        }
        if (!totals.held().isZero()) {
            return new Because("run_zero_held", totals.held(), totals.heldFrom());
        }
        if (!totals.frozen().isZero()) {
            return new Because("run_zero_frozen", totals.frozen(), null);
        }
        return new Because(unattributed > 0 ? "run_zero_nobody" : "run_zero_nothing", null, null);
    }
}
