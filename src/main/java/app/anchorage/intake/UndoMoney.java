package app.anchorage.intake;

import app.anchorage.money.Money;
import java.util.List;

/** What an undo does to money, and which statements forbid it: implemented where the ledger is known. */
public interface UndoMoney {
    /**
     * One account in its holder's view.
     *
     * @param key the text key of its kind; @param anchor whose it is, null for the agency's and the platform's
     */
    record Account(String key, String anchor, long lines, Money before, Money after) {
        public Money change() {
            return after.minus(before);
        }
    }

    /** An approved statement on which money of the import's lines stands; {@code others} is how many more there are than are told. */
    record Closing(long id, String number, long others) {}

    /** The accounts that the undo would change. Does it in a transaction of its own that is rolled back, so only outside one. */
    List<Account> effect(long fileId);

    /** The newest of the statements that it stands on, and so cannot be undone for. */
    List<Closing> closedBy(long fileId);
}
