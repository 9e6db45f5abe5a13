package app.anchorage.ledger.month;

import app.anchorage.earning.Difference;
import app.anchorage.earning.HoldKeys;
import app.anchorage.earning.HoldRule;
import app.anchorage.earning.pay.Commission;
import app.anchorage.earning.pay.MonthPay;
import app.anchorage.earning.pay.PayTerms;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.LineFollower;
import app.anchorage.ledger.Obligation;
import app.anchorage.ledger.Obligations;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.AgreementTimeline.Version;
import app.anchorage.roster.HoldRuleTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps what a month is beyond its lines in step with them: one position per payee, agreement version and month (design rule 6). */
@ApplicationScoped
public class MonthPositions implements LineFollower {
    @Inject
    MonthBook book;

    @Inject
    AgreementRepository agreements;

    @Inject
    HoldRuleTable holdRules;

    @Inject
    Obligations obligations;


    @Override
    public void afterLines(long posting) {
        Map<Long, AgreementTimeline> monthly = monthly();
        if (!monthly.isEmpty()) {
            restate(posting, book.touched(monthly.keySet()), monthly);
        }
    }

    /** For everybody who is paid a floor, hours or a base. */
    @Override
    @Transactional
    public void through(LocalDate day) {
        obligations.restate(Cause.MONTH, null, () -> {
            Map<Long, AgreementTimeline> monthly = monthly();
            monthly.values().removeIf(timeline -> timeline.versions().stream().noneMatch(v -> v.terms().form().fixed() || v.terms().teamMonthly()));
            return owed(monthly.entrySet().stream().flatMap(e -> months(e.getKey(), e.getValue(), book.closedThrough(e.getKey()), day)).toList(), monthly);
        });
    }

    /** All months of the anchors, closed ones too: what was agreed otherwise is a difference. */
    @Override
    @Transactional
    public void agreed(Collection<Long> anchors, LocalDate today) {
        obligations.restate(Cause.MONTH, null, () -> {
            Map<Long, AgreementTimeline> monthly = monthly();
            return owed(anchors.stream().filter(monthly::containsKey).flatMap(anchor -> months(anchor, monthly.get(anchor), Difference.NEVER, today)).toList(),
                    monthly);
        });
    }

    /** Keeps the effective rates of months that a cutoff closes for a payee whose agreement does not re-rate. */
    public void close(long anchorId, LocalDate after, LocalDate cutoff) {
        AgreementTimeline timeline = monthly(anchorId);
        if (timeline == null || timeline.versions().stream().allMatch(v -> v.terms().rerates())) {
            return;
        }
        for (AnchorMonth month : book.ending(anchorId, after, cutoff)) {
            Map<Long, MonthSums> sums = book.sums(month);
            versions(month, timeline, sums).filter(v -> !v.terms().rerates()).forEach(version -> {
                Month of = new Month(month, timeline, sums);
                MonthSums own = of.own(version);
                book.close(month, timeline.root(version), new MonthBook.Closed(own.salesFen(), of.commission(version).fen(), of.topUp(version).fen()));
            });
        }
    }

    /** How the anchor's months came out that end after one day and through another, for his statement. */
    public List<MonthNote> notes(long anchorId, LocalDate after, LocalDate cutoff) {
        AgreementTimeline timeline = monthly(anchorId);
        if (timeline == null) {
            return List.of();
        }
        return months(anchorId, timeline, after, cutoff).filter(month -> month.end().isAfter(after) && !month.end().isAfter(cutoff))
                .flatMap(month -> ruling(month, timeline).filter(version -> version.terms().form().fixed())
                        .map(version -> new MonthNote(version.id(), month.name(), new Month(month, timeline, book.sums(month)).pay(version))).stream()).toList();
    }

    /** One month of an anchor anew, by a posting of the caller. */
    void of(long posting, AnchorMonth month) {
        Map<Long, AgreementTimeline> monthly = monthly();
        restate(posting, monthly.containsKey(month.anchorId()) ? List.of(month) : List.of(), monthly);
    }

    /** What hours, floor or base add to the anchor's month. @param minutes instead of the verified ones, or null; @param month its first day */
    Money topUp(long anchorId, LocalDate month, Long minutes) {
        AgreementTimeline timeline = monthly(anchorId);
        if (timeline == null) {
            return Money.ZERO;
        }
        AnchorMonth of = new AnchorMonth(anchorId, month, month);
        Month sums = new Month(of, timeline, book.sums(of), minutes == null ? book.minutes(of) : minutes);
        return ruling(of, timeline).map(sums::topUp).orElse(Money.ZERO);
    }

    /** Anchors with an agreement that has something monthly. */
    private Map<Long, AgreementTimeline> monthly() {
        Map<Long, AgreementTimeline> all = new TreeMap<>(agreements.all());
        all.values().removeIf(timeline -> timeline.versions().stream().noneMatch(v -> v.terms().monthly()));
        return all;
    }

    /** The anchor's agreements if one of them has something monthly, else null. */
    private AgreementTimeline monthly(long anchorId) {
        AgreementTimeline timeline = agreements.timeline(anchorId);
        return timeline.versions().stream().anyMatch(v -> v.terms().monthly()) ? timeline : null;
    }

    /** Months from the first agreement to the day that end after what is closed. */
    private static Stream<AnchorMonth> months(long anchor, AgreementTimeline timeline, LocalDate closed, LocalDate day) {
        LocalDate from = closed.isBefore(timeline.firstStart()) ? timeline.firstStart() : closed.plusDays(1);
        YearMonth first = YearMonth.from(from);
        return Stream.iterate(first, m -> !m.isAfter(YearMonth.from(day)), m -> m.plusMonths(1)).map(m -> new AnchorMonth(anchor, m.atDay(1), day));
    }

    private void restate(long posting, List<AnchorMonth> months, Map<Long, AgreementTimeline> timelines) {
        obligations.restate(posting, owed(months, timelines));
    }

    private List<Obligation> owed(List<AnchorMonth> months, Map<Long, AgreementTimeline> timelines) {
        List<Obligation> all = new ArrayList<>();
        months.forEach(month -> all.addAll(new Month(month, timelines.get(month.anchorId()), book.sums(month)).obligations()));
        return all;
    }

    /** Who owes what a month owes by itself: the version in force on the month's last day on which any is. */
    private static Optional<Version> ruling(AnchorMonth month, AgreementTimeline timeline) {
        return Stream.iterate(month.end(), day -> !day.isBefore(month.month()), day -> day.minusDays(1)).map(timeline::on).flatMap(Optional::stream).findFirst();
    }

    private static Stream<Version> versions(AnchorMonth month, AgreementTimeline timeline, Map<Long, MonthSums> sums) {
        Optional<Version> ruling = ruling(month, timeline);
        return timeline.versions().stream().filter(v -> v.terms().monthly())
                .filter(v -> sums.containsKey(v.id()) || ruling.map(r -> r.id() == v.id()).orElse(false));
    }

    /** One anchor's month with all its versions. */
    private final class Month {
        private final AnchorMonth month;
        private final AgreementTimeline timeline;
        private final Map<Long, MonthSums> sums;
        private final Long ruling;
        private final List<MonthBook.Known> known;
        private final long minutes;

        Month(AnchorMonth month, AgreementTimeline timeline, Map<Long, MonthSums> sums) {
            this(month, timeline, sums, book.minutes(month));
        }

        Month(AnchorMonth month, AgreementTimeline timeline, Map<Long, MonthSums> sums, long minutes) {
            this.minutes = minutes;
            this.month = month;
            this.timeline = timeline;
            this.sums = sums;
            this.ruling = ruling(month, timeline).map(Version::id).orElse(null);
            this.known = book.known(month);
        }

        List<Obligation> obligations() {
            List<Obligation> all = new ArrayList<>();
            versions(month, timeline, sums).forEach(version -> all.addAll(of(version)));
            known.stream().filter(k -> all.stream().noneMatch(k::is)).map(k -> MonthRule.nothing(month, k)).toList().forEach(all::add);
            return all;
        }

        private List<Obligation> of(Version version) {
            MonthRule rule = new MonthRule(month, version, timeline.root(version), holdDays(), own(version).frozen(), known);
            PayTerms terms = version.terms();
            List<Obligation> all = new ArrayList<>();
            if (terms.form().commission() instanceof Commission.Tiered) {
                all.add(rule.tier(own(version), commission(version)));
            }
            if (terms.form().fixed() && rules(version)) {
                all.add(rule.floor(pay(version), topUp(version), minutes));
            }
            if (terms.teamMonthly()) {
                all.addAll(team(version, rule));
            }
            return all;
        }

        private List<Obligation> team(Version version, MonthRule rule) {
            PayTerms terms = version.terms();
            Map<Long, Money> lines = book.perPayee(month, version.id());
            Map<Long, Money> shoulds = new TreeMap<>(terms.waitsForMonth() ? terms.month(own(version).net()) : lines);
            if (rules(version)) {
                terms.fixed().forEach((payee, fixed) -> shoulds.merge(payee, fixed, Money::plus));
            }
            return shoulds.entrySet().stream().map(e -> rule.team(e.getKey(), e.getValue(), lines.getOrDefault(e.getKey(), Money.ZERO))).toList();
        }

        MonthSums own(Version version) {
            return sums.getOrDefault(version.id(), MonthSums.none(version.id()));
        }

        Money commission(Version version) {
            MonthSums own = own(version);
            Money rated = version.terms().form().commission().month(own.sales(), own.earned());
            return kept(version).map(closed -> closed.commission().commissionFor(own.sales(), rated)).orElse(rated);
        }

        /** What was closed stays, unless the agreement re-rates. */
        private Optional<MonthBook.Closed> kept(Version version) {
            return version.terms().rerates() ? Optional.empty() : book.closed(month, timeline.root(version));
        }

        /** A floor is against all commission of the month, whichever version earned it, and owed once. */
        private MonthPay pay(Version version) {
            Money all = commission(version);
            for (Version other : timeline.versions()) {
                if (other.id() != version.id() && sums.containsKey(other.id())) {
                    all = all.plus(commission(other));
                }
            }
            return version.terms().form().month(minutes, all);
        }

        Money topUp(Version version) {
            if (!rules(version) || !version.terms().form().fixed()) {
                return Money.ZERO;
            }
            return kept(version).map(closed -> Money.fen(closed.topUpFen())).orElseGet(() -> pay(version).topUp());
        }

        /** The version in force on the month's last day owes what the month owes by itself. */
        private boolean rules(Version version) {
            return ruling != null && ruling == version.id();
        }

        private int holdDays() {
            return timeline.holdOn(month.end()).orElseGet(() -> holdRules.all()
                    .winner(new HoldKeys("TAOBAO", null, "this"), month.end()).map(HoldRule::days).orElse(0));
        }
    }
}
