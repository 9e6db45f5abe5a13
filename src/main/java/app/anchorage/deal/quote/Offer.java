package app.anchorage.deal.quote;

import app.anchorage.earning.Vat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.List;

/** What is offered: the head and its lines. */
public record Offer(Quote.Head head, List<QuoteLine> lines) {
    public Offer {
        lines = List.copyOf(lines);
    }

    public Money fees() {
        return lines.stream().map(QuoteLine::fee).reduce(Money.ZERO, Money::plus);
    }

    /** All fees with and without VAT. */
    public Vat total() {
        return vat(fees());
    }

    /** An amount of this offer with and without VAT. */
    public Vat vat(Money amount) {
        return head.taxIncluded() ? Vat.included(amount, rate()) : Vat.added(amount, rate());
    }

    public Rate rate() {
        return Rate.basisPoints(head.vatPoints());
    }
}
