package app.anchorage.earning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Two lines, what is known of them, and their ledger: a line's state follows from its facts by their moments, not by their arrival. */
final class World {
    static final List<String> PAYEES = List.of("anchor 1", "anchor 2", Book.AGENCY, Book.PLATFORM);
    static final int LINES = 2;

    final Book book = new Book();
    private final List<Fact> facts = new ArrayList<>();

    void learn(Fact fact) {
        facts.add(fact);
        book.post(line(fact.line()), fact.day());
    }

    void undo(int which, LocalDate today) {
        if (!facts.isEmpty()) {
            Fact undone = facts.remove(which % facts.size());
            book.post(line(undone.line()), today);
        }
    }

    void close(String payee, LocalDate cutoff, boolean exclude) {
        if (cutoff.isAfter(book.through(payee))) {
            if (exclude) {
                book.exclude(line(0), payee, cutoff);
            }
            book.close(payee, cutoff);
        }
    }

    Line line(int number) {
        Line line = new Line("line " + number, Sales.unsettled("20%"), 2 + number);
        line.anchor = "anchor 1";
        line.shared("60%");
        facts.stream().filter(fact -> fact.line() == number).sorted(Comparator.comparing(Fact::moment)).forEach(fact -> fact.applyTo(line));
        return line;
    }
}
