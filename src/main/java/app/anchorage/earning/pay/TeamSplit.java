package app.anchorage.earning.pay;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.money.Split;
import java.util.ArrayList;
import java.util.List;

/**
 * Who gets how much of an amount, in ordered steps: fees come off first, then the agency recovers its cost, then the rest is a pool for the
 * anchor, the team and the agency, then caps give back to the agency. The parts always sum to the amount.
 *
 * @param fees shares of the whole amount, each with a payee
 * @param recovery what the agency keeps before the pool, of a positive amount; zero for none
 * @param pool shares of what is left, the anchor first
 */
public record TeamSplit(List<Party> fees, Money recovery, List<Party> pool) {
    /** Nobody but the agency. */
    public static final TeamSplit NONE = new TeamSplit(List.of(), Money.ZERO, List.of());

    /** @param payee id of who gets it; @param cap most he gets in all, null for no cap */
    public record Party(long payee, Rate share, Money cap) {}

    /** What one party gets. */
    public record Part(long payee, Money amount) {}

    /** @param agency the rest; @param parts in the order of fees, then pool */
    public record Parts(List<Part> parts, Money agency) {}

    /** With one more party at the front of the pool. */
    public TeamSplit withFirst(Party first) {
        List<Party> all = new ArrayList<>(List.of(first));
        all.addAll(pool);
        return new TeamSplit(fees, recovery, all);
    }

    /** The parts of one line: plain shares, which no other line can change. */
    public Parts line(Money amount) {
        return split(amount, Money.ZERO, false);
    }

    /** The parts of a whole month, cost recovery and caps included. */
    public Parts month(Money amount) {
        return split(amount, recovery, true);
    }

    /** Whether a month can differ from the sum of its lines by more than rounding. */
    public boolean monthly() {
        return recovery.isPositive() || fees.stream().anyMatch(p -> p.cap() != null) || pool.stream().anyMatch(p -> p.cap() != null);
    }

    private Parts split(Money amount, Money recovered, boolean capped) {
        List<Part> parts = new ArrayList<>();
        List<Money> off = Split.of(amount, fees.stream().map(Party::share).toList());
        add(parts, fees, off, capped);
        Money rest = off.get(fees.size());
        Money pooled = recovered.isPositive() ? rest.minus(recovered.min(rest.max(Money.ZERO))) : rest;
        add(parts, pool, Split.of(pooled, pool.stream().map(Party::share).toList()), capped);
        Money given = parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
        return new Parts(List.copyOf(parts), amount.minus(given));
    }

    private static void add(List<Part> parts, List<Party> parties, List<Money> amounts, boolean capped) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            Money amount = capped && party.cap() != null ? amounts.get(i).min(party.cap()) : amounts.get(i);
            parts.add(new Part(party.payee(), amount));
        }
    }
}
