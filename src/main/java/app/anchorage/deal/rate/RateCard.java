package app.anchorage.deal.rate;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;

/** One version of what one unit of an anchor's slot costs the agency and what merchants are asked for it; prices include VAT. */
public record RateCard(long id, long anchorId, Format format, long costFen, long listFen, int minPoints, int minPurePoints, Long minOrderFen,
        LocalDate validFrom, String note, String createdBy, Instant createdAt) {

    /** What a person writes down as a version. @param minOrder the least that a line of a quote may come to, null for none */
    public record Terms(Format format, Money cost, Money list, int minPoints, int minPurePoints, Money minOrder, LocalDate validFrom, String note) {}

    /** 成本价: never for a merchant's eyes. */
    public Money cost() {
        return Money.fen(costFen);
    }

    /** 刊例价. */
    public Money list() {
        return Money.fen(listFen);
    }

    public Money minOrder() {
        return minOrderFen == null ? null : Money.fen(minOrderFen);
    }

    public Rate minCommission() {
        return Rate.basisPoints(minPoints);
    }

    /** 纯佣: when there is no slot fee. */
    public Rate minPureCommission() {
        return Rate.basisPoints(minPurePoints);
    }

    /** The least commission beside such a fee. */
    public int leastPoints(Money fee) {
        return fee.isZero() ? minPurePoints : minPoints;
    }
}
