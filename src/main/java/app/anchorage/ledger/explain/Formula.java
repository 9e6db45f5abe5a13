package app.anchorage.ledger.explain;

import app.anchorage.money.Money;
import java.util.List;

/** How an amount comes about, line by line; every number in an expression is a fact or the result of a line above it. */
public record Formula(List<Term> terms) {
    public Formula {
        terms = List.copyOf(terms);
    }

    public Money result() {
        return terms.get(terms.size() - 1).result();
    }
}
