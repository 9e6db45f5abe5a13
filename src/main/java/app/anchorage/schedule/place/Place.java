package app.anchorage.schedule.place;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;

/**
 * A place in a session, in order (坑位). @param merchant null while it is free to sell
 * @param contractSlotId the contract's slot that fills it, with the contract's number and fee; @param target of its guarantee, or null
 * @param makesUp whether that slot makes up for a guarantee that fell short
 * @param optionFor the merchant for whom a first option is open on it, or null
 */
public record Place(long id, long sessionId, int seq, Long merchantId, String merchant, Long contractSlotId, Long contractId, String contract, Long feeFen,
        Long targetFen, boolean makesUp, Format format, int minutes, String note, Long productId, String product, Long optionId, String optionFor, int rowVersion) {
    /** What is written down of a place; with a contract's slot the merchant and format are the contract's. */
    public record Terms(Long merchantId, Long contractSlotId, Format format, int minutes, String note) {}

    public boolean isFree() {
        return merchantId == null;
    }

    public Money fee() {
        return feeFen == null ? null : Money.fen(feeFen);
    }

    public Money target() {
        return targetFen == null ? null : Money.fen(targetFen);
    }

    public Terms terms() {
        return new Terms(merchantId, contractSlotId, format, minutes, note);
    }
}
