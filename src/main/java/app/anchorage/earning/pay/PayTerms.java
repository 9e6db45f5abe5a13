package app.anchorage.earning.pay;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one agreement version gives to whom: the anchor by a pay form, a team by shares, the agency the rest.
 *
 * @param payee the anchor's id
 * @param team fees and pool besides the anchor, and what the agency recovers first
 * @param rerates whether later returns re-rate a closed month
 * @param fixed amount of each month by payee of the team, zero ones left out
 */
public record PayTerms(long payee, PayForm form, TeamSplit team, boolean rerates, Map<Long, Money> fixed) {

    /** A plain share of net commission. */
    public static PayTerms share(long payee, Rate rate) {
        return new PayTerms(payee, PayForm.only(new Commission.Share(rate)), TeamSplit.NONE, true, Map.of());
    }

    /** Who gets how much, each payee once; what is left is the agency's. */
    public record Parts(Map<Long, Money> payees, Money agency) {}

    /** The parts of one line; they sum to its net. */
    public Parts line(Commission.Line line) {
        TeamSplit.Parts parts = split().line(line.net());
        Map<Long, Money> payees = merged(parts);
        if (form.commission() instanceof Commission.Share) {
            return new Parts(payees, parts.agency());
        }
        Money own = form.commission().of(line);
        payees.merge(payee, own, Money::plus);
        return new Parts(payees, parts.agency().minus(own));
    }

    /** The parts of a month's net with cost recovery and caps; the anchor is in it only where he shares the pool. */
    public Map<Long, Money> month(Money net) {
        return merged(split().month(net));
    }

    /** Whether the month can differ from its lines, so that it has a position of its own. */
    public boolean monthly() {
        return form.fixed() || form.commission() instanceof Commission.Tiered || teamMonthly();
    }

    /** Whether the team's month can come to less than its lines: then they are payable no earlier than it. */
    public boolean waitsForMonth() {
        return split().monthly();
    }

    public boolean teamMonthly() {
        return split().monthly() || !fixed.isEmpty();
    }

    /** The anchor who is paid a share stands first in the pool. */
    private TeamSplit split() {
        return form.commission() instanceof Commission.Share share ? team.withFirst(new TeamSplit.Party(payee, share.rate(), null)) : team;
    }

    private static Map<Long, Money> merged(TeamSplit.Parts parts) {
        Map<Long, Money> payees = new LinkedHashMap<>();
        parts.parts().forEach(part -> payees.merge(part.payee(), part.amount(), Money::plus));
        return payees;
    }
}
