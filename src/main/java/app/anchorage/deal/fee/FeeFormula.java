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

    /** The fee as agreed, where every share of it begins. */
    static List<Term> agreed(SlotFee slot) {
        return fact("explain_slot_fee", slot.fee());
    }

    /** What is kept of it after a refund. */
    static List<Term> kept(SlotFee slot, Money refund) {
        Term fee = Term.fact("explain_slot_fee", slot.fee());
        Term back = Term.fact("explain_guarantee_refund", refund);
        return List.of(fee, back, Term.of("explain_fee_kept", fee.value().minus(back.value())));
    }

    /** Without VAT: fee × 100 ÷ (100 + rate). @param fee whose last term is the fee with VAT */
    static List<Term> net(List<Term> fee, SlotFee slot) {
        List<Term> terms = new ArrayList<>(fee);
        Money whole = HUNDRED.plus(HUNDRED.times(slot.vat()));
        terms.add(Term.of("explain_fee_net", last(fee).value().share(HUNDRED, whole)).about(slot.vat().toString(), null));
        return terms;
    }

    static List<Term> vat(List<Term> fee, SlotFee slot) {
        List<Term> terms = net(fee, slot);
        terms.add(Term.sum("explain_fee_vat", last(fee).value().minus(last(terms).value())));
        return terms;
    }

    /** A payee's part by cumulative shares, as the split rounds them. */
    static List<Term> payee(List<Term> fee, SlotFee slot, FeeShares shares, long payee) {
        List<Term> terms = net(fee, slot);
        List<Term> parts = parts(shares, payee);
        terms.addAll(parts);
        if (parts.size() > 1) {
            terms.add(Term.of("explain_parts_of_one", parts.stream().map(Term::value).reduce(Value::plus).orElseThrow()));
        }
        return terms;
    }

    private static List<Term> parts(FeeShares shares, long payee) {
        List<Term> parts = new ArrayList<>();
        Rate through = Rate.ZERO;
        for (FeeShares.Share share : shares.shares()) {
            Money before = shares.base().times(through);
            through = through.plus(share.rate());
            if (share.payee() == payee) {
                Value part = before.isZero() ? Value.of(shares.base()).times(through) : Value.of(shares.base()).times(through).minus(Value.of(before));
                parts.add(Term.of(shares.ofGross() ? "explain_fee_share_gross" : "explain_fee_share", part).about(share.rate().toString(), null));
            }
        }
        return parts;
    }

    static List<Term> agency(List<Term> fee, SlotFee slot, FeeShares shares) {
        List<Term> terms = net(fee, slot);
        Value net = last(terms).value();
        Term parts = Term.fact("explain_parts", shares.payees().values().stream().reduce(Money.ZERO, Money::plus));
        terms.add(parts);
        terms.add(Term.sum("explain_agency_rest", net.minus(parts.value())));
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

    /** @param now what the part comes to of the fee that is kept, line by line */
    static List<Term> less(List<Term> now, Money whole) {
        List<Term> terms = new ArrayList<>(now);
        Term before = Term.fact("explain_fee_part_whole", whole);
        terms.add(before);
        terms.add(Term.sum("explain_difference", last(now).value().minus(before.value())));
        return terms;
    }

    private static Term last(List<Term> terms) {
        return terms.get(terms.size() - 1);
    }
}
