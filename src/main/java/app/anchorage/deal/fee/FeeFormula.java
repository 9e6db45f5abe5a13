package app.anchorage.deal.fee;

import app.anchorage.earning.FeeShares;
import app.anchorage.earning.Shortfall;
import app.anchorage.ledger.explain.Term;
import app.anchorage.ledger.explain.Value;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.ArrayList;
import java.util.List;

/** How the amounts of a slot fee come about, in the lines that explain prints. */
final class FeeFormula {
    private static final Money HUNDRED = Money.yuan("100");

    private FeeFormula() {}

    static List<Term> fact(String key, Money amount) {
        return List.of(Term.fact(key, amount));
    }

    static List<Term> negated(String key, Money amount) {
        Term fact = Term.fact(key, amount);
        return List.of(fact, Term.sum("explain_fee_off", Value.of(Money.ZERO).minus(fact.value())));
    }

    /** Without VAT: fee × 100 ÷ (100 + rate). */
    static List<Term> net(SlotFee slot, FeeShares shares) {
        Term fee = Term.fact("explain_slot_fee", slot.fee());
        Money whole = HUNDRED.plus(HUNDRED.times(slot.vat()));
        Term net = Term.of("explain_fee_net", fee.value().share(HUNDRED, whole)).about(slot.vat().toString(), null);
        return List.of(fee, net);
    }

    static List<Term> vat(SlotFee slot, FeeShares shares) {
        List<Term> terms = new ArrayList<>(net(slot, shares));
        terms.add(Term.sum("explain_fee_vat", terms.get(0).value().minus(terms.get(1).value())));
        return terms;
    }

    /** A payee's part by cumulative shares, as the split rounds them. */
    static List<Term> payee(SlotFee slot, FeeShares shares, long payee) {
        List<Term> terms = new ArrayList<>(net(slot, shares));
        Value sum = null;
        Rate through = Rate.ZERO;
        for (FeeShares.Share share : shares.shares()) {
            Money before = shares.base().times(through);
            through = through.plus(share.rate());
            if (share.payee() == payee) {
                Value part = before.isZero() ? Value.of(shares.base()).times(through) : Value.of(shares.base()).times(through).minus(Value.of(before));
                Term printed = Term.of(shares.ofGross() ? "explain_fee_share_gross" : "explain_fee_share", part).about(share.rate().toString(), null);
                terms.add(printed);
                sum = sum == null ? printed.value() : sum.plus(printed.value());
            }
        }
        if (terms.size() > 3) {
            terms.add(Term.of("explain_parts_of_one", sum));
        }
        return terms;
    }

    static List<Term> agency(SlotFee slot, FeeShares shares) {
        List<Term> terms = new ArrayList<>(net(slot, shares));
        Term parts = Term.fact("explain_parts", shares.payees().values().stream().reduce(Money.ZERO, Money::plus));
        terms.add(parts);
        terms.add(Term.sum("explain_agency_rest", terms.get(1).value().minus(parts.value())));
        return terms;
    }

    static List<Term> refund(SlotFee slot, GuaranteedSales sales, Shortfall missed) {
        Term target = Term.fact("explain_guarantee", sales.target());
        Term sold = Term.fact(sales.basis().equals("PAID") ? "explain_guarantee_paid" : "explain_guarantee_settled", sales.sold());
        Term makeUp = Term.fact("explain_guarantee_make_up", sales.makeUp());
        Term missing = Term.of("explain_guarantee_missing", Value.of(Money.ZERO).atLeast(target.value().minus(sold.value()).minus(makeUp.value())));
        Term refund = Term.of("explain_guarantee_refund", Value.of(slot.fee()).share(missed.missing(), sales.target()));
        return List.of(target, sold, makeUp, missing, refund, Term.sum("explain_fee_off", Value.of(Money.ZERO).minus(refund.value())));
    }

    static List<Term> less(Money refund, Money kept, Money whole) {
        Term now = Term.fact("explain_fee_part_kept", kept);
        Term before = Term.fact("explain_fee_part_whole", whole);
        return List.of(Term.fact("explain_guarantee_refund", refund), now, before, Term.sum("explain_difference", now.value().minus(before.value())));
    }
}
