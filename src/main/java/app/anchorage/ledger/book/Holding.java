package app.anchorage.ledger.book;

import app.anchorage.earning.Difference;
import app.anchorage.ledger.AccountKind;
import app.anchorage.money.Money;
import java.time.LocalDate;

/** What an account holds: up to today, on days to come, and while something is undecided; fen in the ledger's sign. */
public record Holding(long id, AccountKind kind, Long anchorId, Long merchantId, String name, LocalDate closedThrough, long nowFen, long laterFen, long openFen) {
    public Money now() {
        return kind.view(Money.fen(nowFen));
    }

    public Money later() {
        return kind.view(Money.fen(laterFen));
    }

    public Money open() {
        return kind.view(Money.fen(openFen));
    }

    /** The journals behind it. */
    public String path() {
        return "/ledger?account=" + id;
    }

    public String kindKey() {
        return "ledger_account_" + kind;
    }

    /** Null before the first statement. */
    public LocalDate closed() {
        return closedThrough.equals(Difference.NEVER) ? null : closedThrough;
    }
}
