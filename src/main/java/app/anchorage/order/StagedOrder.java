package app.anchorage.order;

import static app.anchorage.order.StagedReading.fen;
import static app.anchorage.order.StagedReading.instant;

import app.anchorage.earning.Sale;
import app.anchorage.earning.Worth;
import app.anchorage.intake.read.LineState;
import app.anchorage.intake.read.OrderRow;
import app.anchorage.intake.read.Subsidy;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.Copy;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** An order row as the stage keeps it: money in fen, rates in millionths, moments as instants. */
final class StagedOrder {
    private StagedOrder() {}

    static void append(Copy copy, OrderRow row) {
        boolean computed = feeIsComputed(row);
        Instant created = instant(row.createdAt());
        copy.row(row.rowNumber(), key(row), row.keyNeedsOccurrence(), row.orderNo(), row.subOrderNo(), row.itemId(),
                row.title(), row.shop(), row.category(), created, ChinaTime.day(created), row.state().rank(),
                instant(row.modifiedAt()), row.fingerprint(), instant(row.paidAt()), instant(row.settledAt()),
                fen(row.paid()), fen(row.estimate()), fen(row.settled()), fen(row.income()), millionths(row.commissionRate(), 0L),
                fen(row.commissionFee()), millionths(row.subsidyRate(), 0L), row.subsidyFee() == null ? 0 : row.subsidyFee().fen(),
                subsidies(row.subsidies()), millionths(row.shareRate(), null), millionths(row.takeRate(), null),
                millionths(row.techRate(), 0L), computed ? computedFee(row) : row.techFee() == null ? 0 : row.techFee().fen(), computed,
                row.specialFee() == null ? 0 : row.specialFee().fen(), row.quantity(), fen(row.price()), row.adzoneId(), row.adzoneName(),
                row.relationId(), row.refundTag());
    }

    /** Purchases without a sub-order number are told apart by what never changes about them. */
    private static String key(OrderRow row) {
        return row.keyNeedsOccurrence()
                ? row.key() + "|" + (row.quantity() == null ? 0 : row.quantity()) + "|" + (row.price() == null ? 0 : row.price().fen()) + "|" + row.paid().fen()
                : row.key();
    }

    /** The row in the words of the earning rules; settled only when it is. */
    static Sale sale(OrderRow row) {
        boolean settled = row.state() == LineState.SETTLED && row.settled() != null && row.income() != null && row.settledAt() != null;
        Rate share = row.shareRate() == null && row.takeRate() == null ? Rate.ONE : row.shareRate();
        return new Sale(settled ? row.settled() : null, settled ? row.income() : null, settled && !feeIsComputed(row) ? feeOrZero(row) : null,
                orZero(row.commissionRate()), earned(row), share, orZero(row.techRate()),
                settled ? row.settledAt().toLocalDate() : null, row.takeRate());
    }

    private static Money feeOrZero(OrderRow row) {
        return row.techFee() == null ? Money.ZERO : row.techFee();
    }

    /** Layouts of 31 and 32 columns give the rate without the amount. */
    private static boolean feeIsComputed(OrderRow row) {
        return row.techFee() == null && row.techRate() != null;
    }

    private static long computedFee(OrderRow row) {
        return Worth.of(sale(row), Money.ZERO).techFee().fen();
    }

    static List<app.anchorage.earning.Subsidy> earned(OrderRow row) {
        if (row.subsidies().isEmpty()) {
            return row.subsidyRate() == null || row.subsidyRate().isZero() ? List.of()
                    : List.of(app.anchorage.earning.Subsidy.of(row.subsidyRate()));
        }
        return row.subsidies().stream().filter(s -> s.rate() != null && !s.rate().isZero())
                .map(s -> new app.anchorage.earning.Subsidy(s.rate(), cap(s), s.shareRate() == null ? Rate.ONE : s.shareRate())).toList();
    }

    /** The API says 0 where there is no cap. */
    private static Money cap(Subsidy subsidy) {
        return subsidy.upperLimit() == null || subsidy.upperLimit().isZero() ? null : subsidy.upperLimit();
    }

    private static String subsidies(List<Subsidy> subsidies) {
        if (subsidies.isEmpty()) {
            return null;
        }
        return subsidies.stream().filter(s -> s.rate() != null && !s.rate().isZero())
                .map(s -> "{\"rate\":" + s.rate().millionths() + ",\"cap\":" + (cap(s) == null ? "null" : cap(s).fen()) + ",\"share\":"
                        + (s.shareRate() == null ? Rate.ONE : s.shareRate()).millionths() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Rate orZero(Rate rate) {
        return rate == null ? Rate.ZERO : rate;
    }

    private static Long millionths(Rate rate, Long missing) {
        return rate == null ? missing : (Long) rate.millionths();
    }
}
