package app.anchorage.deal.account;

import app.anchorage.money.Money;
import app.anchorage.web.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One of a merchant's accounts over some days: what it was, each entry, what it is; opening and movements are the closing. */
public record Movements(Money opening, List<Movement> rows) {
    /** An entry of the account in the agency's view: what is owed to it is +, of deposits what it keeps. */
    public record Entry(long id, LocalDate day, String kind, String label, long fen, boolean late) {
        public Money amount() {
            return Money.fen(fen);
        }

        public String path() {
            return "/entries/" + id;
        }

        public String kindKey() {
            return "obligation_" + kind;
        }

        String words(Locale locale) {
            return Texts.of(locale, kindKey()) + (late ? " · " + Texts.of(locale, "statement_why_LATE") : "");
        }
    }

    /** An entry with the balance after it. */
    public record Movement(Entry entry, Money balance) {}

    static Movements of(Money opening, List<Entry> entries) {
        List<Movement> rows = new ArrayList<>();
        Money balance = opening;
        for (Entry entry : entries) {
            balance = balance.plus(entry.amount());
            rows.add(new Movement(entry, balance));
        }
        return new Movements(opening, List.copyOf(rows));
    }

    public Money closing() {
        return rows.isEmpty() ? opening : rows.get(rows.size() - 1).balance();
    }

    /** Of one kind, such as FEE. */
    public Money sum(String kind) {
        return rows.stream().map(Movement::entry).filter(entry -> entry.kind().equals(kind)).map(Entry::amount).reduce(Money.ZERO, Money::plus);
    }
}
