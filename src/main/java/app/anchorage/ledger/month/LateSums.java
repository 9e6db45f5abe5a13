package app.anchorage.ledger.month;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the lines of a closed month come to, day by day as late facts become known: a line is counted again only on the days on which it changes. */
final class LateSums {
    private final long anchor;
    private final Map<Long, MonthSums> sums;
    private final Map<Long, Map<Long, Money>> parts = new HashMap<>();
    private final Map<LocalDate, List<LateLine>> changes = new TreeMap<>();

    /** As on the day before the first late fact. */
    LateSums(MonthFacts now, List<LateLine> lines) {
        anchor = now.month().anchorId();
        sums = new HashMap<>(now.sums());
        now.parts().forEach((version, payees) -> parts.put(version, new HashMap<>(payees)));
        lines.forEach(line -> {
            count(line.now(), -1);
            count(line.on(LocalDate.MIN), 1);
            line.days().forEach(day -> changes.computeIfAbsent(day, d -> new ArrayList<>()).add(line));
        });
    }

    /** Goes on to the day; every day of a line comes in its turn. */
    void on(LocalDate day) {
        changes.getOrDefault(day, List.of()).forEach(line -> {
            count(line.on(day.minusDays(1)), -1);
            count(line.on(day), 1);
        });
    }

    Map<Long, MonthSums> sums() {
        Map<Long, MonthSums> some = new HashMap<>(sums);
        some.values().removeIf(MonthSums::nothing);
        return some;
    }

    Map<Long, Map<Long, Money>> parts() {
        Map<Long, Map<Long, Money>> all = new HashMap<>();
        parts.forEach((version, payees) -> all.put(version, Map.copyOf(payees)));
        return all;
    }

    private void count(LateLine.Stand stand, int sign) {
        if (stand.agreementId() == null) {
            return;
        }
        sums.merge(stand.agreementId(), new MonthSums(stand.agreementId(), sign * stand.sales().fen(), sign * stand.net().fen(),
                sign * stand.parts().getOrDefault(anchor, Money.ZERO).fen(), false), MonthSums::plus);
        Map<Long, Money> payees = parts.computeIfAbsent(stand.agreementId(), version -> new HashMap<>());
        stand.parts().forEach((payee, part) -> payees.merge(payee, sign > 0 ? part : part.negate(), Money::plus));
    }
}
