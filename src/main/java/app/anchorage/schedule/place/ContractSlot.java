package app.anchorage.schedule.place;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import java.time.LocalDate;

/** A signed contract's slot on its way to the calendar. @param sellsFrom the tentative day, or null */
public record ContractSlot(long id, long contractId, String contract, int seq, long merchantId, String merchant, long anchorId, String anchor, Format format,
        LocalDate sellsFrom, int links, long feeFen, Long targetFen, boolean makesUp, LocalDate deliveredOn) {
    public Money fee() {
        return Money.fen(feeFen);
    }

    public Money target() {
        return targetFen == null ? null : Money.fen(targetFen);
    }

    /** How it is called in a list of choices. */
    public String name() {
        return contract + " · " + seq + " · " + merchant + " · " + anchor + (sellsFrom == null ? "" : " · " + sellsFrom);
    }
}
