package app.anchorage.ledger.explain;

import app.anchorage.earning.Difference;
import app.anchorage.earning.Kind;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Cause;
import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/** One of all entries of a line for one account. */
public record Booked(long id, AccountKind accountKind, long fen, LocalDate valueDate, Kind kind, Cause cause, Instant bookedAt, Long correctsId,
        Long statementId, String statementNumber, Instant approvedAt) {
    public Money amount() {
        return accountKind.view(Money.fen(fen));
    }

    public boolean open() {
        return valueDate.equals(Difference.OPEN);
    }

    public String causeKey() {
        return "ledger_cause_" + cause;
    }

    public String kindKey() {
        return "ledger_kind_" + kind;
    }

    public String path() {
        return "/entries/" + id;
    }

    public String name() {
        return Long.toString(id);
    }
}
