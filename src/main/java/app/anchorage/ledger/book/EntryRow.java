package app.anchorage.ledger.book;

import app.anchorage.earning.Difference;
import app.anchorage.earning.Kind;
import app.anchorage.ledger.AccountKind;
import app.anchorage.money.Money;
import java.time.LocalDate;

/** An entry of a journal, in the ledger's own sign. */
public record EntryRow(long id, AccountKind accountKind, Long accountId, String accountName, long fen, LocalDate valueDate, Kind kind) {
    public Money amount() {
        return Money.fen(fen);
    }

    public boolean open() {
        return valueDate.equals(Difference.OPEN);
    }

    public String path() {
        return "/entries/" + id;
    }

    public String accountKey() {
        return "ledger_account_" + accountKind;
    }

    public String kindKey() {
        return "ledger_kind_" + kind;
    }
}
