package app.anchorage.deal.quote;

import app.anchorage.deal.Format;
import app.anchorage.deal.rate.RateCard;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One line of a quote. The fee is of the whole line, with or without VAT as the quote says; list, cost and least commission are what the rate
 * card said when the line was written, null without one.
 */
public record QuoteLine(int seq, long anchorId, String anchor, Format format, LocalDate plannedOn, int links, String category, long feeFen,
        int commissionPoints, Long guaranteeFen, Long rateCardId, Long listFen, Long costFen, Integer minPoints, Long minOrderFen) {

    /** What is offered, before any rate card is asked. @param guarantee null for none */
    public static QuoteLine of(int seq, long anchorId, Format format, LocalDate day, int links, String category, Money fee, int points, Money guarantee) {
        return new QuoteLine(seq, anchorId, null, format, day, links, category, fee.fen(), points, guarantee == null ? null : guarantee.fen(), null, null,
                null, null, null);
    }

    /** With a copy of what the card says of so many units. */
    public QuoteLine priced(RateCard card) {
        return new QuoteLine(seq, anchorId, anchor, format, plannedOn, links, category, feeFen, commissionPoints, guaranteeFen, card.id(),
                Math.multiplyExact(card.listFen(), (long) links), Math.multiplyExact(card.costFen(), (long) links), card.leastPoints(fee()), card.minOrderFen());
    }

    QuoteLine named(String name) {
        return new QuoteLine(seq, anchorId, name, format, plannedOn, links, category, feeFen, commissionPoints, guaranteeFen, rateCardId, listFen, costFen,
                minPoints, minOrderFen);
    }

    public Money fee() {
        return Money.fen(feeFen);
    }

    public Rate commission() {
        return Rate.basisPoints(commissionPoints);
    }

    /** Guaranteed net sales, null for none. */
    public Money guarantee() {
        return guaranteeFen == null ? null : Money.fen(guaranteeFen);
    }

    /** As people say it, fee : sales, e.g. 1:5; null without a guarantee. */
    public String ratio() {
        if (guaranteeFen == null || feeFen == 0) {
            return null;
        }
        BigDecimal times = BigDecimal.valueOf(guaranteeFen).divide(BigDecimal.valueOf(feeFen), 2, RoundingMode.HALF_UP).stripTrailingZeros();
        return "1:" + times.toPlainString();
    }

    public Money list() {
        return listFen == null ? null : Money.fen(listFen);
    }

    public Money cost() {
        return costFen == null ? null : Money.fen(costFen);
    }
}
