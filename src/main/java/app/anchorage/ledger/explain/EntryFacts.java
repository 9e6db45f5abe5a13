package app.anchorage.ledger.explain;

import app.anchorage.earning.Difference;
import app.anchorage.earning.Kind;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Cause;
import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry with its account and the act that booked it; fen in the ledger's sign.
 *
 * @param beforeFen booked for this line and account before this journal, on all days
 * @param hereFen of it on this entry's own day
 * @param elsewhereFen after this journal, on all other days
 */
public record EntryFacts(long id, long journalId, long accountId, AccountKind accountKind, Long accountAnchorId, String accountName, long fen,
        LocalDate valueDate, Kind kind, Long lineId, Long obligationId, long beforeFen, long hereFen, long elsewhereFen, Long correctsId, Instant bookedAt,
        LocalDate closedThrough, Cause cause, Long reference, String reason, String by) {

    /** In the view of the account's holder: owed to him is positive. */
    public Money amount() {
        return view(fen);
    }

    Money before() {
        return view(beforeFen);
    }

    Money here() {
        return view(hereFen);
    }

    Money elsewhere() {
        return view(elsewhereFen);
    }

    /** Whether the journal moved amounts of this account on several days. */
    boolean oneOfSeveral() {
        return beforeFen != hereFen + elsewhereFen;
    }

    public String journalName() {
        return Long.toString(journalId);
    }

    public String causeKey() {
        return "ledger_cause_" + cause;
    }

    /** Whether it takes away all that lay on its day. */
    boolean leaves() {
        return hereFen != 0 && hereFen == -fen;
    }

    public boolean open() {
        return valueDate.equals(Difference.OPEN);
    }

    /** Whether a statement has shown it, or its account takes nothing on its day any more. */
    public boolean closed() {
        return !valueDate.isAfter(closedThrough);
    }

    private Money view(long amount) {
        return accountKind.view(Money.fen(amount));
    }
}
