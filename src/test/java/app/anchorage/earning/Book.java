package app.anchorage.earning;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** An append-only ledger in memory that books lines by the rules, for tests. Signs: PLATFORM plus, payees minus. */
final class Book {
    static final String PLATFORM = "PLATFORM";
    static final String AGENCY = "AGENCY";
    static final String PAYOUT_DUE = "PAYOUT_DUE";

    record Entry(int journal, String line, String account, LocalDate day, Money amount, Kind kind) {}

    final List<Entry> entries = new ArrayList<>();
    private final Map<String, LocalDate> closedThrough = new HashMap<>();
    private int journals;

    /** Books the difference for every payee the line has or had; returns the new entries. */
    List<Entry> post(Line line, LocalDate factDay) {
        int before = entries.size();
        journals++;
        Map<String, Money> should = line.should();
        TreeSet<String> accounts = new TreeSet<>(should.keySet());
        of(line.id).forEach(entry -> accounts.add(entry.account));
        accounts.forEach(account -> post(line, account, should.getOrDefault(account, Money.ZERO), factDay));
        return List.copyOf(entries.subList(before, entries.size()));
    }

    private void post(Line line, String account, Money should, LocalDate factDay) {
        SortedMap<LocalDate, Money> changes = Difference.changes(position(line, account, should, factDay));
        boolean booked = of(line.id).stream().anyMatch(entry -> entry.account.equals(account));
        Kind kind = Kind.of(booked, changes);
        changes.forEach((day, amount) -> add(line.id, account, day, view(account, amount), kind));
    }

    private Position position(Line line, String account, Money should, LocalDate factDay) {
        LocalDate through = through(account);
        List<Entry> closed = of(line.id).stream().filter(e -> e.account.equals(account) && !e.day.isAfter(through)).toList();
        Money sum = view(account, sum(closed));
        SortedMap<LocalDate, Money> open = open(line.id, account);
        boolean anyClosed = !closed.isEmpty();
        return switch (account) {
            case PLATFORM -> new Position(should, sum, anyClosed, open, through, false, line.settledOn, null, factDay);
            case Line.SUSPENSE -> new Position(should, sum, anyClosed, open, through, false, Difference.OPEN, null, factDay);
            default -> new Position(should, sum, anyClosed, open, through, line.frozen(), line.due, line.lastRelease(), factDay);
        };
    }

    /** Moves what a line has in a payee's coming statement behind it. */
    void exclude(Line line, String account, LocalDate cutoff) {
        journals++;
        open(line.id, account).headMap(cutoff.plusDays(1)).forEach((day, amount) -> {
            add(line.id, account, day, view(account, amount.negate()), Kind.MOVE);
            add(line.id, account, cutoff.plusDays(1), view(account, amount), Kind.MOVE);
        });
    }

    /** Approves a payee's statement; returns what it pays. A negative closing simply stays. */
    Money close(String account, LocalDate cutoff) {
        journals++;
        Money paid = account.equals(PLATFORM) ? Money.ZERO : owed(account, cutoff).max(Money.ZERO);
        if (!paid.isZero()) {
            add(null, account, cutoff, view(account, paid.negate()), Kind.PAYOUT);
            add(null, PAYOUT_DUE, cutoff, view(PAYOUT_DUE, paid), Kind.PAYOUT);
        }
        closedThrough.put(account, cutoff);
        return paid;
    }

    private void add(String line, String account, LocalDate day, Money amount, Kind kind) {
        if (!day.isAfter(through(account))) {
            throw new IllegalStateException("entry on the closed day " + day + " of " + account);
        }
        if (!amount.isZero()) {
            entries.add(new Entry(journals, line, account, day, amount, kind));
        }
    }

    LocalDate through(String account) {
        return closedThrough.getOrDefault(account, Difference.NEVER);
    }

    List<Entry> of(String line) {
        return entries.stream().filter(entry -> line.equals(entry.line)).toList();
    }

    /** What lies on which day after the last statement, in the account's own view. */
    SortedMap<LocalDate, Money> open(String line, String account) {
        SortedMap<LocalDate, Money> open = new TreeMap<>();
        of(line).stream().filter(e -> e.account.equals(account) && e.day.isAfter(through(account)))
                .forEach(e -> open.merge(e.day, view(account, e.amount), Money::plus));
        open.values().removeIf(Money::isZero);
        return open;
    }

    /** Payable up to a day. */
    Money owed(String account, LocalDate day) {
        return balance(account, entry -> !entry.day.isAfter(day));
    }

    Money frozen(String account) {
        return balance(account, entry -> entry.day.equals(Difference.OPEN));
    }

    Money balance(String account, Predicate<Entry> which) {
        return view(account, sum(entries.stream().filter(e -> e.account.equals(account)).filter(which).toList()));
    }

    static Money sum(List<Entry> entries) {
        return entries.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money view(String account, Money amount) {
        return account.equals(PLATFORM) ? amount : amount.negate();
    }
}
