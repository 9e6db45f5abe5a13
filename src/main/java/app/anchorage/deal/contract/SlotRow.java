package app.anchorage.deal.contract;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;

/** A slot as pages show it. @param makesUpId the guarantee whose shortfall it makes up for, or null */
public record SlotRow(long id, int seq, long anchorId, String anchor, Format format, LocalDate sellsFrom, LocalDate sellsTo, Long shopId, String shop,
        List<String> itemIds, int links, long feeFen, int commissionPoints, LocalDate deliveredOn, String deliveredBy, Long makesUpId, int rowVersion,
        List<SlotTerms.Due> instalments, Guarantee guarantee) {
    public Money fee() {
        return Money.fen(feeFen);
    }

    public Rate commission() {
        return Rate.basisPoints(commissionPoints);
    }

    LocalDate lastDay() {
        return sellsTo == null ? sellsFrom : sellsTo;
    }

    public boolean delivered() {
        return deliveredOn != null;
    }

    public String items() {
        return String.join(" ", itemIds);
    }

    SlotRow with(List<SlotTerms.Due> dues, Guarantee guaranteed) {
        return new SlotRow(id, seq, anchorId, anchor, format, sellsFrom, sellsTo, shopId, shop, itemIds, links, feeFen, commissionPoints, deliveredOn,
                deliveredBy, makesUpId, rowVersion, dues, guaranteed);
    }
}
