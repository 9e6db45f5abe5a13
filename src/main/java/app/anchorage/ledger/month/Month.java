package app.anchorage.ledger.month;

import app.anchorage.earning.pay.Commission;
import app.anchorage.earning.pay.MonthPay;
import app.anchorage.earning.pay.PartMonth;
import app.anchorage.earning.pay.PayTerms;
import app.anchorage.ledger.Obligation;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementTimeline.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One anchor's month with all its agreement versions: what it comes to beyond its lines. */
final class Month {
    private final AnchorMonth month;
    private final MonthFacts facts;
    private final Map<Long, MonthBook.Closed> closed;
    private final List<MonthBook.Known> known;
    private final int holdDays;

    /** @param closed by agreement what stands since a close; @param known what is booked already; @param holdDays of the month's last day */
    Month(MonthFacts facts, Map<Long, MonthBook.Closed> closed, List<MonthBook.Known> known, int holdDays) {
        this.month = facts.month();
        this.facts = facts;
        this.closed = closed;
        this.known = known;
        this.holdDays = holdDays;
    }

    /** The same month as it was known otherwise. */
    Month with(MonthFacts others) {
        return new Month(others, closed, known, holdDays);
    }

    List<Obligation> obligations() {
        List<Obligation> all = new ArrayList<>();
        facts.versions().forEach(version -> all.addAll(of(version)));
        known.stream().filter(k -> all.stream().noneMatch(k::is)).map(k -> MonthRule.nothing(month, k)).toList().forEach(all::add);
        return all;
    }

    private List<Obligation> of(Version version) {
        MonthRule rule = new MonthRule(month, version, facts.timeline().root(version), holdDays, facts.own(version).frozen(), known);
        PayTerms terms = version.terms();
        List<Obligation> all = new ArrayList<>();
        if (terms.form().commission() instanceof Commission.Tiered) {
            all.add(rule.tier(facts.own(version), commission(version)));
        }
        if (facts.owes(version)) {
            all.add(rule.floor(facts.partMonths(), pay(version), topUp(version), facts.minutes()));
        }
        if (terms.teamMonthly()) {
            all.addAll(team(version, rule));
        }
        return all;
    }

    private List<Obligation> team(Version version, MonthRule rule) {
        PayTerms terms = version.terms();
        Map<Long, Money> lines = facts.parts(version);
        Map<Long, Money> shoulds = new TreeMap<>(terms.waitsForMonth() ? terms.month(facts.own(version).net()) : lines);
        facts.fixed(version).forEach((payee, fixed) -> shoulds.merge(payee, fixed, Money::plus));
        return shoulds.entrySet().stream().map(e -> rule.team(e.getKey(), e.getValue(), lines.getOrDefault(e.getKey(), Money.ZERO))).toList();
    }

    Money commission(Version version) {
        MonthSums own = facts.own(version);
        Money rated = version.terms().form().commission().month(own.sales(), own.earned());
        return kept(version).map(as -> as.commission().commissionFor(own.sales(), rated)).orElse(rated);
    }

    /** What was closed stays, unless the agreement re-rates. */
    private Optional<MonthBook.Closed> kept(Version version) {
        return version.terms().rerates() ? Optional.empty() : Optional.ofNullable(closed.get(facts.timeline().root(version)));
    }

    /** A floor is against all commission of the month, whichever version earned it, and owed once. */
    MonthPay pay(Version version) {
        Money all = commission(version);
        for (Version other : facts.timeline().versions()) {
            if (other.id() != version.id() && facts.sums().containsKey(other.id())) {
                all = all.plus(commission(other));
            }
        }
        return version.terms().form().of(facts.partMonths()).month(facts.minutes(), all);
    }

    /** How it came out, for the statement; empty where nothing fixed is owed. */
    Optional<MonthNote> note() {
        int days = facts.partMonths().stream().mapToInt(PartMonth::days).sum();
        return facts.owing().map(version -> new MonthNote(version.id(), month.name(), pay(version), days, month.end().getDayOfMonth()));
    }

    /** What hours, floor or base add to the month's commission. */
    Money topUp(Version version) {
        if (!facts.owes(version)) {
            return Money.ZERO;
        }
        return kept(version).map(as -> Money.fen(as.topUpFen())).orElseGet(() -> pay(version).topUp());
    }

    MonthFacts facts() {
        return facts;
    }
}
