package app.anchorage.settlement.run;

import app.anchorage.earning.Kind;
import app.anchorage.ledger.AccountBook;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Accounts;
import app.anchorage.ledger.Booking;
import app.anchorage.ledger.EntryDraft;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Makes what approved statements pay due for payment: from the payee's account to PAYOUT_DUE, on the cutoff. */
@ApplicationScoped
public class Payouts {
    @Inject
    Accounts accounts;

    @Inject
    Booking booking;

    void book(long posting, SettlementRun run, List<NewStatement> statements) {
        AccountBook known = new AccountBook(accounts);
        booking.book(posting, statements.stream().filter(s -> s.closing().payout().isPositive()).map(s -> journal(s, known, run.cutoff())).toList());
    }

    private static Booking.Journal journal(NewStatement statement, AccountBook accounts, LocalDate cutoff) {
        Money payout = statement.closing().payout();
        long due = accounts.of(AccountKind.PAYOUT_DUE, statement.anchorId()).id();
        return new Booking.Journal(null, cutoff, List.of(
                entry(statement.accountId(), AccountKind.ANCHOR.view(payout.negate()), cutoff),
                entry(due, AccountKind.PAYOUT_DUE.view(payout), cutoff)));
    }

    private static EntryDraft entry(long account, Money amount, LocalDate cutoff) {
        return new EntryDraft(account, amount.fen(), cutoff, Kind.PAYOUT, 0, null);
    }
}
