package app.anchorage.ledger.month;

import app.anchorage.ledger.explain.Observed;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A late line as it is read; fen.
 *
 * @param wasId the agreement that shared it in the month when the month was closed, null for none; @param nowId that shares it now
 * @param rowFrom the day from which its report row says what it says now, null where that is old
 * @param termsFrom the day of the decision that made it the anchor's or changed its agreement, null where that is old
 */
public record LateRow(long lineId, Long wasId, long wasSales, long wasNet, Long nowId, long nowSales, long nowNet, long refunded, LocalDate rowFrom,
        LocalDate termsFrom) {
    LateLine line(MonthFacts month, List<LateSql.Part> parts, List<LateLine.Refund> refunds, Observed row) {
        Map<Long, Money> before = parts.stream().collect(Collectors.toMap(LateSql.Part::payee, part -> Money.fen(part.was())));
        Map<Long, Money> after = parts.stream().collect(Collectors.toMap(LateSql.Part::payee, part -> Money.fen(part.now())));
        LateLine.Source source = nowId == null ? null : new LateLine.Source(row, Money.fen(refunded), month.version(nowId).orElseThrow());
        return new LateLine(stand(wasId, wasSales, wasNet, before), stand(nowId, nowSales, nowNet, after), from(), nowId == null ? List.of() : refunds, source);
    }

    private static LateLine.Stand stand(Long agreement, long sales, long net, Map<Long, Money> parts) {
        return agreement == null ? LateLine.Stand.NOTHING : new LateLine.Stand(agreement, Money.fen(sales), Money.fen(net), parts);
    }

    private LocalDate from() {
        return rowFrom == null || termsFrom != null && termsFrom.isAfter(rowFrom) ? termsFrom : rowFrom;
    }
}
