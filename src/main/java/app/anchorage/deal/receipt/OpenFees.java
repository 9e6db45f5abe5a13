package app.anchorage.deal.receipt;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a merchant owes, instalment by instalment, and what he has to his credit. A refund is set against the open instalments of its own slot,
 * the last due first; what is then left is credit, as money received for nothing yet is. Open less credit is the account's balance.
 */
public record OpenFees(List<Item> items, Money credit) {
    /**
     * An instalment as the ledger has it, fen.
     *
     * @param label the slot's; @param seq which of its instalments; @param of how many it has; @param obligation of the fee
     */
    public record Booked(long id, long obligation, long slotId, long contractId, String label, int seq, int of, LocalDate dueOn, long feeFen, long paidFen,
            long lostFen) {}

    /** @param open what is still to be paid, never below zero */
    public record Item(Booked fee, Money open) {
        public boolean overdue(LocalDate today) {
            return open.isPositive() && today.isAfter(fee.dueOn());
        }

        public String field() {
            return "part-" + fee.id();
        }

        public Money whole() {
            return Money.fen(fee.feeFen());
        }

        public Money paid() {
            return Money.fen(fee.paidFen());
        }

        public Money lost() {
            return Money.fen(fee.lostFen());
        }

        /** What of the fee a refund has taken off. */
        public Money refunded() {
            return whole().minus(paid()).minus(lost()).minus(open).max(Money.ZERO);
        }
    }

    /** Open amounts by days after the due day. */
    public record Ageing(Money notDue, Money to30, Money to60, Money to90, Money older) {}

    /** @param refunds by slot; @param unassigned money received for no fee yet, less what was paid back */
    static OpenFees of(List<Booked> fees, Map<Long, Money> refunds, Money unassigned) {
        Map<Long, Money> left = new HashMap<>(refunds);
        Money credit = unassigned;
        List<Item> items = new ArrayList<>();
        for (Booked fee : fees.stream().sorted(Comparator.comparing(Booked::dueOn).thenComparing(Booked::id).reversed()).toList()) {
            Money open = Money.fen(fee.feeFen() - fee.paidFen() - fee.lostFen());
            Money back = left.getOrDefault(fee.slotId(), Money.ZERO).min(open.max(Money.ZERO));
            left.merge(fee.slotId(), back.negate(), Money::plus);
            credit = credit.minus(open.min(Money.ZERO));
            items.add(0, new Item(fee, open.max(Money.ZERO).minus(back)));
        }
        return new OpenFees(List.copyOf(items), left.values().stream().reduce(credit, Money::plus));
    }

    public List<Item> open() {
        return items.stream().filter(item -> item.open().isPositive()).toList();
    }

    public Optional<Item> of(long instalment) {
        return open().stream().filter(item -> item.fee().id() == instalment).findFirst();
    }

    public Money total() {
        return sum(items);
    }

    public Money balance() {
        return total().minus(credit);
    }

    public Money overdue(LocalDate today) {
        return sum(items.stream().filter(item -> item.overdue(today)).toList());
    }

    public Ageing ageing(LocalDate today) {
        return new Ageing(late(today, Long.MIN_VALUE, 0), late(today, 1, 30), late(today, 31, 60), late(today, 61, 90), late(today, 91, Long.MAX_VALUE));
    }

    private Money late(LocalDate today, long from, long to) {
        return sum(items.stream().filter(item -> {
            long days = ChronoUnit.DAYS.between(item.fee().dueOn(), today);
            return days >= from && days <= to;
        }).toList());
    }

    private static Money sum(List<Item> items) {
        return items.stream().map(Item::open).reduce(Money.ZERO, Money::plus);
    }
}
