package app.anchorage.merchant;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What orders created since a day have come to, in fen. An order line has ended when it is settled or closed.
 *
 * @param orders how many orders have ended: the sample of the return rate
 * @param endedFen what was paid for ended lines; @param settledFen what is left of settled lines after returns
 * @param openFen paid, not ended yet; @param netFen booked income after fees; @param frozenFen of that, frozen
 */
public record MerchantSales(int days, LocalDate since, long lines, long orders, long endedFen, long settledFen, long openFen, long netFen,
        long frozenFen) {
    /** Of some order lines {@code l}: what the components from lines on are read from. */
    public static final String SUMS = """
            count(*) as lines, count(distinct l.order_no) filter (where l.state in (3, 4)) as orders,
              cast(coalesce(sum(coalesce(l.paid_fen, l.settled_fen)) filter (where l.state in (3, 4)), 0) as bigint) as ended_fen,
              cast(coalesce(sum(greatest(l.settled_fen - l.refund_fen, 0)) filter (where l.state = 3), 0) as bigint) as settled_fen,
              cast(coalesce(sum(l.paid_fen) filter (where l.state in (1, 2)), 0) as bigint) as open_fen,
              cast(coalesce(sum(l.net_fen), 0) as bigint) as net_fen,
              cast(coalesce(sum(l.net_fen) filter (where l.frozen), 0) as bigint) as frozen_fen\s""";

    /** Ended orders below which no return rate is told. */
    public static final int ENOUGH = 30;

    public Money settled() {
        return Money.fen(settledFen);
    }

    public Money open() {
        return Money.fen(openFen);
    }

    public Money net() {
        return Money.fen(netFen);
    }

    public Money frozen() {
        return Money.fen(frozenFen);
    }

    public boolean tooFew() {
        return orders < ENOUGH || endedFen <= 0;
    }

    /** What came back of what was paid, to hundredths of a percent; null with too few orders to say. */
    public Rate returnRate() {
        if (tooFew()) {
            return null;
        }
        long back = Math.max(0, endedFen - settledFen);
        return Rate.basisPoints(BigDecimal.valueOf(back).movePointRight(4).divide(BigDecimal.valueOf(endedFen), 0, RoundingMode.HALF_UP).longValueExact());
    }
}
