package app.anchorage.ledger.book;

import app.anchorage.money.Money;
import java.time.Instant;
import java.util.List;

/** A journal with its entries. @param partner the journal that reverses it or that it reverses, or null */
public record JournalPage(Head head, List<EntryRow> entries, Long partner) {

    /** Who posted it, when and why, and for which line. */
    public record Head(long id, long postingId, app.anchorage.ledger.Cause cause, Long reference, String reason, String by, Instant at, Long lineId,
            String number, String title, String obligation, String label, Long merchantId, String merchant) {
        public String causeKey() {
            return "ledger_cause_" + cause;
        }

        public String obligationKey() {
            return "obligation_" + obligation;
        }

        public String name() {
            return Long.toString(id);
        }

        /** The page of what caused it, or null. */
        public String referencePath() {
            if (reference == null) {
                return null;
            }
            return switch (cause) {
                case IMPORT, UNDO -> "/imports/" + reference;
                case APPROVAL -> "/settlements/" + reference;
                case RECEIPT, WRITE_OFF -> "/receipts/" + reference;
                case GUARANTEE -> "/guarantees/" + reference;
                default -> null;
            };
        }
    }

    public Money total() {
        return entries.stream().map(EntryRow::amount).reduce(Money.ZERO, Money::plus);
    }

    public String partnerName() {
        return partner == null ? "" : Long.toString(partner);
    }
}
