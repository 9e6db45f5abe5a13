package app.anchorage.ledger.month;

import app.anchorage.earning.HoldKeys;
import app.anchorage.earning.HoldRule;
import app.anchorage.earning.pay.Commission;
import app.anchorage.earning.pay.MonthPay;
import app.anchorage.earning.pay.PayTerms;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Obligation;
import app.anchorage.ledger.Obligations;
import app.anchorage.ledger.Postings;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.AgreementTimeline.Version;
import app.anchorage.roster.HoldRuleTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Keeps what a month is beyond its lines in step with them: one position per payee, agreement version and month (design rule 6). */
@ApplicationScoped
public class MonthPositions {
    @Inject
    MonthBook book;

    @Inject
    AgreementRepository agreements;

    @Inject
    HoldRuleTable holdRules;

    @Inject
    Obligations obligations;

    @Inject
    Postings postings;

    /** After the touched lines were restated by this posting. */
    public void afterLines(long posting) {
        Map<Long, AgreementTimeline> monthly = monthly();
        if (!monthly.isEmpty()) {
            restate(posting, book.touched(monthly.keySet()), monthly);
        }
    }

    /** Books what the anchor's months owe by themselves, through the month of the day; in a posting of the caller. */
    public void of(long posting, long anchorId, LocalDate day) {
        Map<Long, AgreementTimeline> monthly = monthly();
        if (monthly.containsKey(anchorId)) {
            restate(posting, months(anchorId, monthly.get(anchorId), day).toList(), monthly);
        }
    }

    /** The same for everybody who is paid a floor, hours or a base; books nothing where all is booked. */
    public void through(LocalDate day) {
        Map<Long, AgreementTimeline> monthly = monthly();
        List<AnchorMonth> months = monthly.entrySet().stream().flatMap(e -> months(e.getKey(), e.getValue(), day)).toList();
        if (!months.isEmpty()) {
            restate(postings.begin(Cause.MONTH, null, null), months, monthly);
        }
    }

    /** Keeps the effective rates of months that a cutoff closes for a payee whose agreement does not re-rate. */
    public void close(long anchorId, LocalDate after, LocalDate cutoff) {
        AgreementTimeline timeline = monthly().get(anchorId);
        if (timeline == null || timeline.versions().stream().allMatch(v -> v.terms().rerates())) {
            return;
        }
        for (AnchorMonth month : book.ending(anchorId, after, cutoff)) {
            Map<Long, MonthSums> sums = book.sums(month);
            versions(month, timeline, sums).filter(v -> !v.terms().rerates()).forEach(version -> {
                Month of = new Month(month, timeline, sums);
                MonthSums own = of.own(version);
                book.close(month, version.id(), new MonthBook.Closed(own.salesFen(), of.commission(version).fen(), of.topUp(version).fen()));
            });
        }
    }

    /** What hours, floor or base add to the anchor's month. @param minutes instead of the verified ones, or null; @param month its first day */
    Money topUp(long anchorId, LocalDate month, Long minutes) {
        AgreementTimeline timeline = monthly().get(anchorId);
        if (timeline == null) {
            return Money.ZERO;
        }
        AnchorMonth of = new AnchorMonth(anchorId, month, month);
        Month sums = new Month(of, timeline, book.sums(of), minutes == null ? book.minutes(of) : minutes);
        return timeline.on(of.end()).map(sums::topUp).orElse(Money.ZERO);
    }

    /** Anchors with an agreement that has something monthly. */
    private Map<Long, AgreementTimeline> monthly() {
        Map<Long, AgreementTimeline> all = new TreeMap<>(agreements.all());
        all.values().removeIf(timeline -> timeline.versions().stream().noneMatch(v -> v.terms().monthly()));
        return all;
    }

    private static Stream<AnchorMonth> months(long anchor, AgreementTimeline timeline, LocalDate day) {
        YearMonth first = YearMonth.from(timeline.firstStart());
        return Stream.iterate(first, m -> !m.isAfter(YearMonth.from(day)), m -> m.plusMonths(1)).map(m -> new AnchorMonth(anchor, m.atDay(1), m.atEndOfMonth()));
    }

    private void restate(long posting, List<AnchorMonth> months, Map<Long, AgreementTimeline> timelines) {
        List<Obligation> all = new ArrayList<>();
        months.forEach(month -> all.addAll(new Month(month, timelines.get(month.anchorId()), book.sums(month)).obligations()));
        obligations.restate(posting, all);
    }

    private static Stream<Version> versions(AnchorMonth month, AgreementTimeline timeline, Map<Long, MonthSums> sums) {
        Optional<Version> ruling = timeline.on(month.end());
        return timeline.versions().stream().filter(v -> v.terms().monthly())
                .filter(v -> sums.containsKey(v.id()) || ruling.map(r -> r.id() == v.id()).orElse(false));
    }

    /** One anchor's month with all its versions. */
    private final class Month {
        private final AnchorMonth month;
        private final AgreementTimeline timeline;
        private final Map<Long, MonthSums> sums;
        private final Long ruling;
        private final long minutes;

        Month(AnchorMonth month, AgreementTimeline timeline, Map<Long, MonthSums> sums) {
            this(month, timeline, sums, book.minutes(month));
        }

        Month(AnchorMonth month, AgreementTimeline timeline, Map<Long, MonthSums> sums, long minutes) {
            this.minutes = minutes;
            this.month = month;
            this.timeline = timeline;
            this.sums = sums;
            this.ruling = timeline.on(month.end()).map(Version::id).orElse(null);
        }

        List<Obligation> obligations() {
            List<Obligation> all = new ArrayList<>();
            versions(month, timeline, sums).forEach(version -> all.addAll(of(version)));
            Set<MonthBook.Known> owed = new HashSet<>();
            all.forEach(o -> owed.add(new MonthBook.Known(o.kind(), o.reference(), o.part())));
            book.known(month).stream().filter(known -> !owed.contains(known)).map(known -> MonthRule.nothing(month, known)).forEach(all::add);
            return all;
        }

        private List<Obligation> of(Version version) {
            MonthRule rule = new MonthRule(month, version, holdDays());
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
            return kept(version).map(closed -> closed.commission().commissionFor(own.sales()))
                    .orElseGet(() -> version.terms().form().commission().month(own.sales(), own.earned()));
        }

        /** What was closed stays, unless the agreement re-rates. */
        private Optional<MonthBook.Closed> kept(Version version) {
            return version.terms().rerates() ? Optional.empty() : book.closed(month, version.id());
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
