package app.anchorage.ledger;

import app.anchorage.earning.Difference;
import app.anchorage.earning.Kind;
import app.anchorage.earning.Position;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rule 1 for one account: from what is booked for a line or obligation to the entries that bring it where it should lie. */
final class AccountRule {
    private AccountRule() {}

    /** @param should in the holder's view; @param booked for the same line or obligation on this account */
    static List<EntryDraft> entries(Account account, Money should, List<BookedSum> booked, Hold hold, Late late) {
        SortedMap<LocalDate, Money> changes = Difference.changes(position(account, should, booked, hold, late.factOn()), late.asOf());
        Kind kind = Kind.of(!booked.isEmpty(), changes);
        long before = booked.stream().mapToLong(BookedSum::fen).sum();
        Long corrects = kind == Kind.EARN ? null : booked.stream().map(BookedSum::first).min(Long::compare).orElse(null);
        return changes.entrySet().stream().map(change -> new EntryDraft(account.id(), account.kind().view(change.getValue()).fen(),
                change.getKey(), kind, before, corrects)).toList();
    }

    private static Position position(Account account, Money should, List<BookedSum> booked, Hold hold, LocalDate factOn) {
        Money closed = Money.ZERO;
        boolean anyClosed = false;
        SortedMap<LocalDate, Money> open = new TreeMap<>();
        for (BookedSum sum : booked) {
            Money amount = account.kind().view(Money.fen(sum.fen()));
            if (sum.valueDate().isAfter(account.closedThrough())) {
                open.merge(sum.valueDate(), amount, Money::plus);
            } else {
                closed = closed.plus(amount);
                anyClosed = true;
            }
        }
        LocalDate release = should.compareTo(closed) > 0 ? hold.lastRelease() : null;
        return new Position(should, closed, anyClosed, open, account.closedThrough(), hold.frozen(), hold.due(), release, later(factOn, release));
    }

    /** Money that a freeze held back comes on the last release, whichever fact was imported last. */
    private static LocalDate later(LocalDate factOn, LocalDate release) {
        return release != null && release.isAfter(factOn) ? release : factOn;
    }
}
