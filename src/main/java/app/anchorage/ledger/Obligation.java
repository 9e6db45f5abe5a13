package app.anchorage.ledger;

import app.anchorage.earning.Difference;
import app.anchorage.ledger.explain.Term;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Money that is no order line's, and what each account should hold of it. Kind, reference, part and month name it for good.
 *
 * @param reference id of the fact: instalment, slot, receipt, guarantee, agreement version; @param part which part of it, 0 where it has none
 * @param month first day of the month it is for, or null; @param merchantId whom it concerns, or null; @param anchorId whose month, or null
 * @param settles the fee that this pays, writes off or gives back, or null
 * @param agreementId the version that decided, or null
 * @param label what a statement prints beside the kind: a contract's number, a month
 * @param factOn day of the fact that makes a late difference, never the day of import
 */
public record Obligation(Kind kind, long reference, long part, LocalDate month, Long merchantId, Long anchorId, Long slotId, Long settles,
        Long agreementId, String label, LocalDate factOn, List<Should> shoulds) {
    public enum Kind {
        /** An instalment of a slot fee: the merchant owes it, the agency owes the slot. */
        FEE,
        /** The slot was delivered: the fee becomes VAT, the anchor's, the team's and the agency's. */
        DELIVERY,
        /** Money received for a fee. */
        RECEIPT,
        /** A merchant's credit set against a fee. */
        SET_OFF,
        /** A merchant's deposit. */
        DEPOSIT,
        /** A fee given up. */
        WRITE_OFF,
        /** What a missed guarantee gives back. */
        REFUND,
        /** What tiers add to the month's lines. */
        TIER,
        /** What a floor, hours or a base add to the month's commission. */
        FLOOR,
        /** What a team's month is beyond its lines: recovered cost, caps, fixed amounts. */
        TEAM
    }

    /**
     * What one account should hold.
     *
     * @param amount in the holder's view; @param due the day it is usable; @param frozen whether something about it is undecided
     * @param formula how it comes about, its last result the amount
     * @param asOf the amount as of each day of a late fact, so that each difference lies on its own day; empty where there is one fact
     */
    public record Should(AccountKey account, Money amount, LocalDate due, boolean frozen, List<Term> formula, SortedMap<LocalDate, Money> asOf) {
        public Should(AccountKey account, Money amount, LocalDate due, List<Term> formula) {
            this(account, amount, due, false, formula, new TreeMap<>());
        }
    }

    /** With what it was as of each day of a late fact. @param asOf all that was owed then, this or not */
    public Obligation late(SortedMap<LocalDate, List<Obligation>> asOf) {
        Set<AccountKey> accounts = new LinkedHashSet<>();
        Stream.concat(Stream.of(this), asOf.values().stream().flatMap(List::stream).filter(this::is))
                .forEach(each -> each.shoulds.forEach(should -> accounts.add(should.account())));
        return new Obligation(kind, reference, part, month, merchantId, anchorId, slotId, settles, agreementId, label, factOn,
                accounts.stream().map(account -> late(account, asOf)).toList());
    }

    private Should late(AccountKey account, SortedMap<LocalDate, List<Obligation>> asOf) {
        SortedMap<LocalDate, Money> amounts = new TreeMap<>();
        asOf.forEach((day, all) -> amounts.put(day, all.stream().filter(this::is).map(each -> each.amount(account)).reduce(Money.ZERO, Money::plus)));
        Should now = shoulds.stream().filter(should -> should.account().equals(account)).findFirst()
                .orElseGet(() -> new Should(account, Money.ZERO, factOn, List.of()));
        return new Should(account, now.amount, now.due, now.frozen, now.formula, amounts);
    }

    private Money amount(AccountKey account) {
        return shoulds.stream().filter(should -> should.account().equals(account)).map(Should::amount).reduce(Money.ZERO, Money::plus);
    }

    private boolean is(Obligation other) {
        return kind == other.kind && reference == other.reference && part == other.part;
    }

    /** The last day on which a payee's part is due, or where no payee has one, anybody's; null while it is open. */
    LocalDate due() {
        boolean paid = shoulds.stream().anyMatch(s -> s.account().kind() == AccountKind.ANCHOR);
        return shoulds.stream().filter(s -> !paid || s.account().kind() == AccountKind.ANCHOR).map(Should::due).filter(day -> !day.equals(Difference.OPEN))
                .max(LocalDate::compareTo).orElse(null);
    }
}
