package app.anchorage.ledger.month;

import app.anchorage.earning.pay.Commission;
import app.anchorage.earning.pay.MonthPay;
import app.anchorage.earning.pay.PartMonth;
import app.anchorage.earning.pay.PayForm;
import app.anchorage.earning.pay.Tiers;
import app.anchorage.ledger.explain.Term;
import app.anchorage.ledger.explain.Value;
import app.anchorage.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How a month's amounts come about, in the lines that explain prints. */
final class MonthFormula {
    private static final Money SIXTY = Money.yuan("60");

    private MonthFormula() {}

    static List<Term> tier(Commission commission, MonthSums sums, Money month) {
        List<Term> terms = new ArrayList<>(List.of(Term.fact("explain_month_sales", sums.sales())));
        boolean rated = commission instanceof Commission.Tiered tiered && tiered.tiers().of(sums.sales()).equals(month);
        terms.add(rated ? Term.of("explain_month_tiers", value(((Commission.Tiered) commission).tiers(), sums.sales()))
                : Term.fact("explain_month_closed_rate", month));
        Term lines = Term.fact("explain_month_lines", sums.earned());
        terms.add(lines);
        terms.add(Term.sum("explain_month_tier", Value.of(month).minus(lines.value())));
        return terms;
    }

    private static Value value(Tiers tiers, Money sales) {
        if (tiers.kind() == Tiers.Kind.WHOLE) {
            return Value.of(sales).times(tiers.rateAt(sales));
        }
        Value sum = null;
        Money from = Money.ZERO;
        for (Tiers.Band band : tiers.bands()) {
            Money part = (band.upTo() == null ? sales : sales.min(band.upTo())).minus(from);
            if (part.isPositive() || sum == null) {
                Value value = Value.of(part.max(Money.ZERO)).times(band.rate());
                sum = sum == null ? value : sum.plus(value);
            }
            from = band.upTo();
        }
        return sum;
    }

    /** @param parts what floor and base come to by the days of the month */
    static List<Term> floor(PayForm form, List<PartMonth> parts, MonthPay pay, Money topUp, long minutes) {
        List<Term> terms = new ArrayList<>();
        Value fixed = form.hourly().isPositive() ? hours(form, minutes, terms) : monthly("explain_month_floor", parts, PartMonth::floor, terms);
        Value base = form.base().isPositive() || !form.of(parts).base().isZero() ? monthly("explain_month_base", parts, PartMonth::base, terms) : Value.of(Money.ZERO);
        Term commission = Term.fact("explain_month_commission", pay.commission());
        terms.add(commission);
        Term earned = Term.of("explain_month_earned", base.plus(commission.value()));
        terms.add(earned);
        Term total = Term.of(pay.commissionWins() ? "explain_month_commission_wins" : "explain_month_fixed_wins", fixed.atLeast(earned.value()))
                .about(pay.lead().shown(), null);
        terms.add(total);
        terms.add(pay.topUp().equals(topUp) ? Term.sum("explain_month_top_up", total.value().minus(commission.value()))
                : Term.fact("explain_month_closed_top_up", topUp));
        return terms;
    }

    private static Value hours(PayForm form, long minutes, List<Term> terms) {
        Term hours = Term.of("explain_month_hours", Value.of(form.hourly()).share(Money.fen(minutes * 100), SIXTY));
        terms.add(hours);
        return hours.value();
    }

    /** An amount of each month: whole, or of each version by its days and rounded together. */
    private static Value monthly(String key, List<PartMonth> parts, Function<PartMonth, Money> of, List<Term> terms) {
        if (parts.isEmpty()) {
            return Value.of(Money.ZERO);
        }
        Term term = parts.get(0).whole() ? Term.fact(key, of.apply(parts.get(0)))
                : Term.of(key + "_days", parts.stream().map(part -> Value.of(of.apply(part)).days(part.days(), part.of())).reduce(Value::plus).orElseThrow());
        terms.add(term);
        return term.value();
    }

    static List<Term> team(Money should, Money lines) {
        Term month = Term.fact("explain_month_team", should);
        Term before = Term.fact("explain_month_lines", lines);
        return List.of(month, before, Term.sum("explain_month_team_rest", month.value().minus(before.value())));
    }

    /** The agency bears the opposite. */
    static List<Term> agency(Money amount, List<Term> payee) {
        List<Term> terms = new ArrayList<>(payee);
        terms.add(Term.sum("explain_month_agency", Value.of(Money.ZERO).minus(Value.of(amount))));
        return terms;
    }
}
