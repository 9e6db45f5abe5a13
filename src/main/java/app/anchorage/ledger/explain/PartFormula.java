package app.anchorage.ledger.explain;

import app.anchorage.earning.pay.Commission;
import app.anchorage.earning.pay.PayTerms;
import app.anchorage.earning.pay.TeamSplit;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.ArrayList;
import java.util.List;

/** How a line's net is shared where an agreement has a pay form or a team: one payee's parts, or what they leave the agency. */
final class PartFormula {
    private final PayTerms terms;
    private final Commission.Line line;
    private final List<Term> printed = new ArrayList<>();
    private Value sum;
    private boolean hidden;

    private PartFormula(PayTerms terms, Commission.Line line) {
        this.terms = terms;
        this.line = line;
    }

    /** @param brief for the payee himself: of a team he sees his own part, not what the others' shares add up to before it */
    static List<Term> payee(PayTerms terms, Commission.Line line, long payee, boolean brief) {
        PartFormula formula = new PartFormula(terms, line);
        formula.hidden = brief && payee != terms.payee();
        return formula.of(payee);
    }

    static List<Term> agency(PayTerms terms, Commission.Line line) {
        Money given = terms.line(line).payees().values().stream().reduce(Money.ZERO, Money::plus);
        Term parts = Term.fact("explain_parts", given);
        return List.of(parts, Term.of("explain_agency_rest", Value.of(line.net()).minus(parts.value())));
    }

    private List<Term> of(long payee) {
        Money rest = step("explain_team_fee", line.net(), terms.team().fees(), Rate.ZERO, payee);
        boolean shares = terms.form().commission() instanceof Commission.Share;
        Rate first = shares ? ((Commission.Share) terms.form().commission()).rate() : Rate.ZERO;
        if (payee == terms.payee()) {
            own(rest, first);
        }
        step("explain_team_pool", rest, terms.team().pool(), first, payee);
        if (printed.isEmpty()) {
            printed.add(Term.fact("explain_not_his", Money.ZERO));
        } else if (printed.size() > 1 && sum != null) {
            printed.add(Term.of("explain_parts_of_one", sum));
        }
        return printed;
    }

    /** Cumulative shares of one step, as the split rounds them. @return what the step leaves */
    private Money step(String key, Money base, List<TeamSplit.Party> parties, Rate before, long payee) {
        Rate through = before;
        Money given = base.times(before);
        Money start = given;
        for (TeamSplit.Party party : parties) {
            through = through.plus(party.share());
            Value value = given.isZero() ? Value.of(base).times(through) : Value.of(base).times(through).minus(Value.of(given));
            if (party.payee() == payee) {
                Term own = Term.of(key, value);
                add((hidden ? Term.fact(key, own.result()) : own).about(party.share().toString(), null));
            }
            given = base.times(through);
        }
        return base.minus(given.minus(start));
    }

    private void own(Money rest, Rate share) {
        Commission commission = terms.form().commission();
        if (commission instanceof Commission.Share) {
            add(Term.of("explain_share", Value.of(rest).times(share)).about(share.toString(), null));
            return;
        }
        printed.add(Term.fact("explain_kept_sales", line.left()));
        if (commission instanceof Commission.OfSales of) {
            add(Term.of("explain_of_sales", Value.of(line.left()).times(of.rate())));
        } else if (commission instanceof Commission.Tiered tiered) {
            add(Term.of("explain_lowest_tier", Value.of(line.left()).times(tiered.tiers().lowest())));
        } else if (commission instanceof Commission.PerPiece piece && line.settled().isPositive()) {
            add(Term.of("explain_pieces", Value.of(piece.piece()).share(Money.fen(Math.multiplyExact(line.left().fen(), line.pieces())), line.settled())));
        } else {
            add(Term.fact("explain_by_month", Money.ZERO));
        }
    }

    private void add(Term term) {
        printed.add(term);
        sum = sum == null ? term.value() : sum.plus(term.value());
    }
}
