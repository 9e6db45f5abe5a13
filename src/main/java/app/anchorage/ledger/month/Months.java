package app.anchorage.ledger.month;

import app.anchorage.earning.HoldKeys;
import app.anchorage.earning.HoldRule;
import app.anchorage.ledger.Obligation;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.HoldRuleTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads anchors' months, and of closed ones what they were as of each late fact. */
@ApplicationScoped
public class Months {
    @Inject
    MonthBook book;

    @Inject
    LateBook late;

    @Inject
    HoldRuleTable holdRules;

    Month of(AnchorMonth month, AgreementTimeline timeline) {
        Map<Long, MonthSums> sums = book.sums(month);
        Map<Long, Map<Long, Money>> parts = new TreeMap<>();
        timeline.versions().stream().filter(v -> v.terms().teamMonthly() && sums.containsKey(v.id()))
                .forEach(v -> parts.put(v.id(), book.perPayee(month, v.id())));
        return new Month(new MonthFacts(month, timeline, sums, parts, book.minutes(month)), book.closed(month), book.known(month), holdDays(month, timeline));
    }

    /** What it owes; of a closed month with what it owed as of each fact that came late. */
    List<Obligation> owed(AnchorMonth month, AgreementTimeline timeline) {
        Month now = of(month, timeline);
        SortedMap<LocalDate, List<Obligation>> asOf = new TreeMap<>();
        late.since(now.facts()).forEach((day, facts) -> asOf.put(day, now.with(facts).obligations()));
        List<Obligation> all = now.obligations();
        return asOf.isEmpty() ? all : all.stream().map(obligation -> obligation.late(asOf)).toList();
    }

    private int holdDays(AnchorMonth month, AgreementTimeline timeline) {
        return timeline.holdOn(month.end()).orElseGet(() -> holdRules.all()
                .winner(new HoldKeys("TAOBAO", null, "this"), month.end()).map(HoldRule::days).orElse(0));
    }
}
