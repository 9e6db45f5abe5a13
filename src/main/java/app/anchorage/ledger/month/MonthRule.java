package app.anchorage.ledger.month;

import app.anchorage.earning.pay.MonthPay;
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

/**
 * What one agreement version's month is beyond its lines (design rule 6): tiers at the month's end + hold, floors, hours and bases at the month's
 * end, a team's recovery, caps and fixed amounts at the month's end + hold. The agency bears the opposite.
 */
final class MonthRule {
    private final AnchorMonth month;
    private final Version version;
    private final PayTerms terms;
    private final LocalDate held;

    /** @param holdDays of the month's last day */
    MonthRule(AnchorMonth month, Version version, int holdDays) {
        this.month = month;
        this.version = version;
        this.terms = version.terms();
        this.held = month.end().plusDays(holdDays);
    }

    Obligation tier(MonthSums sums, Money commission) {
        List<Term> formula = MonthFormula.tier(terms.form().commission(), sums, commission);
        return anchors(Obligation.Kind.TIER, commission.minus(sums.earned()), held, formula);
    }

    Obligation floor(MonthPay pay, Money topUp, long minutes) {
        return anchors(Obligation.Kind.FLOOR, topUp, month.end(), MonthFormula.floor(terms.form(), pay, topUp, minutes));
    }

    /** @param should of the payee's month; @param lines what its lines gave him */
    Obligation team(long payee, Money should, Money lines) {
        Money amount = should.minus(lines);
        return of(Obligation.Kind.TEAM, payee, payee, amount, held, MonthFormula.team(should, lines));
    }

    private Obligation anchors(Obligation.Kind kind, Money amount, LocalDate due, List<Term> formula) {
        return of(kind, 0, version.anchorId(), amount, due, formula);
    }

    private Obligation of(Obligation.Kind kind, long part, long payee, Money amount, LocalDate due, List<Term> formula) {
        return new Obligation(kind, version.id(), part, month.month(), null, month.anchorId(), null, null, month.name(), month.factOn(), List.of(
                new Should(AccountKey.anchor(payee), amount, due, formula),
                new Should(AccountKey.of(AccountKind.AGENCY), amount.negate(), due, MonthFormula.agency(amount, formula))));
    }

    /** Something that was booked for the month and is not owed any more. */
    static Obligation nothing(AnchorMonth month, MonthBook.Known known) {
        return new Obligation(known.kind(), known.reference(), known.part(), month.month(), null, month.anchorId(), null, null, month.name(),
                month.factOn(), List.of());
    }
}
