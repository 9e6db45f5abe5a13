package app.anchorage.ledger.explain;

import app.anchorage.earning.Subsidy;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.ArrayList;
import java.util.List;

/** From what the buyer kept to the line's net commission. */
final class NetFormula {
    private final Observed row;
    private final Money refund;
    private final List<Term> terms = new ArrayList<>();

    private NetFormula(Observed row, Money refund) {
        this.row = row;
        this.refund = refund;
    }

    /** Of a line whose purchase another one tells too. */
    static List<Term> twice() {
        return List.of(new Term("explain_net_twice", "", null, Money.ZERO, null, true));
    }

    /** @param row null when its import was undone; @param refund what claims took back after settlement */
    static List<Term> of(Observed row, Money refund) {
        if (row == null) {
            return List.of(new Term("explain_net_undone", "", null, Money.ZERO, null, true));
        } else if (!row.settled()) {
            return List.of(new Term("explain_net_unsettled", "", null, Money.ZERO, null, true));
        }
        return new NetFormula(row, refund).terms();
    }

    /** From the net as it was settled to the net after refunds. */
    static List<Term> reduced(Money full, Money left) {
        Term before = Term.fact("explain_net_full", full);
        Term less = Term.fact("explain_net_refunded", full.minus(left));
        return List.of(before, less, Term.sum("explain_net", before.value().minus(less.value())));
    }

    private List<Term> terms() {
        Money settled = Money.fen(row.settledFen());
        if (refund.isZero()) {
            add(Term.fact("explain_settled_amount", settled));
            return platform(settled);
        }
        Term kept = add(Term.of("explain_kept", Value.of(settled).minus(Value.of(refund))));
        if (!kept.result().isPositive()) {
            add(new Term("explain_net_nothing", "", null, Money.ZERO, null, true));
            return terms;
        }
        Value income = row.incomeAgrees() ? income(kept.value()) : part("explain_income_part", row.incomeFen(), kept.result(), settled);
        boolean formula = row.techComputed() || row.feeAgrees();
        Value fee = formula ? fee(kept.value()) : part("explain_fee_part", row.techFen(), kept.result(), settled);
        return net(income, fee);
    }

    private List<Term> platform(Money settled) {
        Value income = add(Term.fact("explain_income_platform", Money.fen(row.incomeFen()))).value();
        Value fee = row.techComputed() ? fee(Value.of(settled)) : add(Term.fact("explain_fee_platform", Money.fen(row.techFen()))).value();
        return net(income, fee);
    }

    private Value income(Value kept) {
        Value income = add(Term.of("explain_commission", row.commission(kept))).value();
        List<Subsidy> subsidies = row.subsidyList();
        for (Subsidy subsidy : subsidies) {
            Value granted = granted(kept, subsidy);
            Value earned = subsidy.shareRate().equals(Rate.ONE) ? granted : granted.times(subsidy.shareRate());
            income = income.plus(add(Term.of("explain_subsidy", earned)).value());
        }
        return subsidies.isEmpty() ? income : add(Term.of("explain_income", income)).value();
    }

    /** From the unrounded commission; before 2023-03-10 on the subsidies too. */
    private Value fee(Value kept) {
        Value base = kept.times(new Rate(row.commissionRate()));
        if (row.feeOnSubsidy()) {
            for (Subsidy subsidy : row.subsidyList()) {
                base = base.plus(granted(kept, subsidy));
            }
        }
        return add(Term.of("explain_fee", base.times(new Rate(row.techRate())))).value();
    }

    private static Value granted(Value kept, Subsidy subsidy) {
        Value full = kept.times(subsidy.rate());
        return subsidy.cap() == null ? full : full.atMost(subsidy.cap());
    }

    private Value part(String key, long fen, Money kept, Money settled) {
        return add(Term.of(key, Value.of(Money.fen(fen)).share(kept, settled))).value();
    }

    private List<Term> net(Value income, Value fee) {
        add(Term.sum("explain_net", income.minus(fee)));
        return terms;
    }

    private Term add(Term term) {
        terms.add(term);
        return term;
    }
}
