package app.anchorage.ledger.book;

import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Cause;
import app.anchorage.money.Money;
import java.time.Instant;

/**
 * A journal in the list; the sums in the ledger's sign.
 *
 * @param movedFen what its entries move without changing an account's sum
 */
public record JournalRow(long id, Instant at, Cause cause, String by, Long lineId, String number, String anchor, String obligation, String label, long platformFen, long anchorFen,
        long agencyFen, long suspenseFen, long movedFen) {
    public Money platform() {
        return AccountKind.PLATFORM.view(Money.fen(platformFen));
    }

    public Money payee() {
        return AccountKind.ANCHOR.view(Money.fen(anchorFen));
    }

    public Money agency() {
        return AccountKind.AGENCY.view(Money.fen(agencyFen));
    }

    public Money suspense() {
        return AccountKind.SUSPENSE.view(Money.fen(suspenseFen));
    }

    public Money moved() {
        return Money.fen(movedFen);
    }

    public boolean onlyMoves() {
        return platformFen == 0 && anchorFen == 0 && agencyFen == 0 && suspenseFen == 0;
    }

    public String obligationKey() {
        return "obligation_" + obligation;
    }

    public String path() {
        return "/ledger/journals/" + id;
    }

    public String causeKey() {
        return "ledger_cause_" + cause;
    }

    public String name() {
        return Long.toString(id);
    }
}
