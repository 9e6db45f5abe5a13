package app.anchorage.ledger.month;

import app.anchorage.earning.Difference;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.LineFollower;
import app.anchorage.ledger.Obligation;
import app.anchorage.ledger.Obligations;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementTimeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps what a month is beyond its lines in step with them: one position per payee, agreement version and month (design rule 6). */
@ApplicationScoped
public class MonthPositions implements LineFollower {
    @Inject
    MonthBook book;

    @Inject
    Months months;

    @Inject
    AgreementRepository agreements;

    @Inject
    Obligations obligations;

    @Override
    public void afterLines(long posting, Map<Long, AgreementTimeline> all) {
        Map<Long, AgreementTimeline> monthly = monthly(all);
        if (!monthly.isEmpty()) {
            obligations.restate(posting, owed(book.touched(monthly.keySet()).stream(), monthly));
        }
    }

    /** For everybody who is paid a floor, hours or a base. */
    @Override
    @Transactional
    public void through(LocalDate day) {
        obligations.restate(Cause.MONTH, null, () -> {
            Map<Long, AgreementTimeline> monthly = monthly(agreements.all());
            monthly.values().removeIf(timeline -> timeline.versions().stream().noneMatch(v -> v.terms().form().fixed() || v.terms().teamMonthly()));
            return owed(monthly.entrySet().stream().flatMap(e -> months(e.getKey(), e.getValue(), book.closedThrough(e.getKey()), day)), monthly);
        });
    }

    /** All months of the anchors, closed ones too: what was agreed otherwise is a difference. */
    @Override
    @Transactional
    public void restate(Cause cause, Long reference, Collection<Long> anchors, LocalDate today) {
        obligations.restate(cause, reference, () -> {
            Map<Long, AgreementTimeline> monthly = monthly(agreements.all());
            return owed(anchors.stream().filter(monthly::containsKey).flatMap(anchor -> months(anchor, monthly.get(anchor), Difference.NEVER, today)), monthly);
        });
    }

    /** Keeps the effective rates of months that a cutoff closes for payees whose agreement does not re-rate. @param after through when each is closed */
    public void close(Map<Long, LocalDate> after, LocalDate cutoff) {
        Map<Long, AgreementTimeline> all = agreements.all();
        after.forEach((anchor, day) -> {
            if (all.containsKey(anchor)) {
                close(anchor, all.get(anchor), day, cutoff);
            }
        });
    }

    private void close(long anchorId, AgreementTimeline timeline, LocalDate after, LocalDate cutoff) {
        if (timeline.versions().stream().allMatch(v -> v.terms().rerates())) {
            return;
        }
        for (AnchorMonth ending : book.ending(anchorId, after, cutoff)) {
            Month month = months.of(ending, timeline);
            month.facts().versions().filter(v -> !v.terms().rerates()).forEach(version -> book.close(ending, timeline.root(version),
                    new MonthBook.Closed(month.facts().own(version).salesFen(), month.commission(version).fen(), month.topUp(version).fen())));
        }
    }

    /** How the anchor's months came out that end after one day and through another, for his statement. */
    public List<MonthNote> notes(long anchorId, AgreementTimeline timeline, LocalDate after, LocalDate cutoff) {
        if (timeline.versions().stream().noneMatch(v -> v.terms().form().fixed())) {
            return List.of();
        }
        return months(anchorId, timeline, after, cutoff).filter(month -> month.end().isAfter(after) && !month.end().isAfter(cutoff))
                .flatMap(month -> months.of(month, timeline).note().stream()).toList();
    }

    /** One month of an anchor anew, by a posting of the caller. */
    void of(long posting, AnchorMonth month) {
        AgreementTimeline timeline = agreements.timeline(month.anchorId());
        obligations.restate(posting, monthly(timeline) ? months.owed(month, timeline) : List.of());
    }

    /** Of anchors with an agreement that has something monthly. */
    private static Map<Long, AgreementTimeline> monthly(Map<Long, AgreementTimeline> all) {
        Map<Long, AgreementTimeline> monthly = new TreeMap<>(all);
        monthly.values().removeIf(timeline -> !monthly(timeline));
        return monthly;
    }

    private static boolean monthly(AgreementTimeline timeline) {
        return timeline.versions().stream().anyMatch(v -> v.terms().monthly());
    }

    /** Months from the first agreement to the day that end after what is closed. */
    private static Stream<AnchorMonth> months(long anchor, AgreementTimeline timeline, LocalDate closed, LocalDate day) {
        LocalDate from = closed.isBefore(timeline.firstStart()) ? timeline.firstStart() : closed.plusDays(1);
        YearMonth first = YearMonth.from(from);
        return Stream.iterate(first, m -> !m.isAfter(YearMonth.from(day)), m -> m.plusMonths(1)).map(m -> new AnchorMonth(anchor, m.atDay(1), day));
    }

    private List<Obligation> owed(Stream<AnchorMonth> of, Map<Long, AgreementTimeline> timelines) {
        return of.flatMap(month -> months.owed(month, timelines.get(month.anchorId())).stream()).toList();
    }
}
