package app.anchorage.ledger.month;

import app.anchorage.earning.Difference;
import app.anchorage.earning.pay.MonthPay;
import app.anchorage.earning.pay.PartMonth;
import app.anchorage.earning.pay.PayTerms;
import app.anchorage.ledger.AccountKey;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Obligation;
import app.anchorage.ledger.Obligation.Should;
import app.anchorage.ledger.explain.Term;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementTimeline.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * What one agreement version's month is beyond its lines (design rule 6): tiers at the month's end + hold, floors, hours and bases at the month's
 * end, a team's recovery, caps and fixed amounts at the month's end + hold. The agency bears the opposite.
 */
final class MonthRule {
    private final AnchorMonth month;
    private final Version version;
    private final PayTerms terms;
    private final long root;
    private final LocalDate held;
    private final boolean frozen;
    private final List<MonthBook.Known> known;

    /**
     * What does not change while the month's amounts do.
     *
     * @param root the version that the chain of corrections began with: it names the position for good
     * @param holdDays of the month's last day, for what is booked for the first time; @param frozen whether one of its lines is
     */
    MonthRule(AnchorMonth month, Version version, long root, int holdDays, boolean frozen, List<MonthBook.Known> known) {
        this.month = month;
        this.version = version;
        this.terms = version.terms();
        this.root = root;
        this.held = month.end().plusDays(holdDays);
        this.frozen = frozen;
        this.known = known;
    }

    Obligation tier(MonthSums sums, Money commission) {
        List<Term> formula = MonthFormula.tier(terms.form().commission(), sums, commission);
        return of(Obligation.Kind.TIER, 0, version.anchorId(), commission.minus(sums.earned()), held, frozen, formula);
    }

    Obligation floor(List<PartMonth> parts, MonthPay pay, Money topUp, long minutes) {
        return of(Obligation.Kind.FLOOR, 0, version.anchorId(), topUp, month.end(), false, MonthFormula.floor(terms.form(), parts, pay, topUp, minutes));
    }

    /** @param should of the payee's month; @param lines what its lines gave him */
    Obligation team(long payee, Money should, Money lines) {
        Money amount = should.minus(lines);
        return of(Obligation.Kind.TEAM, payee, payee, amount, held, frozen, MonthFormula.team(should, lines));
    }

    /** While a line of it is frozen, what the month adds or takes lies open with it. */
    private Obligation of(Obligation.Kind kind, long part, long payee, Money amount, LocalDate due, boolean waits, List<Term> formula) {
        LocalDate day = waits ? Difference.OPEN : first(kind, part, due);
        return new Obligation(kind, root, part, month.month(), null, month.anchorId(), null, null, version.id(), month.name(), month.factOn(), List.of(
                should(AccountKey.anchor(payee), amount, day, waits, formula),
                should(AccountKey.of(AccountKind.AGENCY), amount.negate(), day, waits, MonthFormula.agency(amount, formula))));
    }

    private static Should should(AccountKey account, Money amount, LocalDate day, boolean waits, List<Term> formula) {
        return new Should(account, amount, day, waits, formula, new TreeMap<>());
    }

    /** A changed hold rule moves nothing that has its day (lesson 7). */
    private LocalDate first(Obligation.Kind kind, long part, LocalDate due) {
        return known.stream().filter(k -> k.kind() == kind && k.reference() == root && k.part() == part && k.due() != null).map(MonthBook.Known::due)
                .findFirst().orElse(due);
    }

    /** Something that was booked for the month and is not owed any more. */
    static Obligation nothing(AnchorMonth month, MonthBook.Known known) {
        return new Obligation(known.kind(), known.reference(), known.part(), month.month(), null, month.anchorId(), null, null, null, month.name(),
                month.factOn(), List.of());
    }
}
