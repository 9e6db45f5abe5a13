package app.anchorage.ledger.explain;

import app.anchorage.money.Money;
import java.util.List;

/** The statement behind a payout. */
public record StatementFacts(long id, String number, long openingFen, long earnedFen, long deductedFen, long carriedFen) {
    List<Term> terms() {
        Term opening = Term.fact("explain_opening", Money.fen(openingFen));
        Term earned = Term.fact("explain_earned", Money.fen(earnedFen));
        Term deducted = Term.fact("explain_deducted", Money.fen(deductedFen));
        Term closing = Term.sum("explain_closing", opening.value().plus(earned.value()).plus(deducted.value()));
        Term carried = Term.fact("explain_carried", Money.fen(carriedFen));
        return List.of(opening, earned, deducted, closing, carried, Term.of("explain_payout", closing.value().minus(carried.value())));
    }
}
