package app.anchorage.deal.contract;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;

/**
 * What is agreed of one slot.
 *
 * @param sellsFrom the day of the slot, null while it is open; its sales are the anchor’s lines of the shop created up to sellsTo
 * @param shopId a shop of the merchant, null for any; @param itemIds empty for all items of the shop
 * @param fee with VAT, whatever the contract says; the instalments sum to it
 * @param guarantee null without a guarantee
 */
public record SlotTerms(long anchorId, Format format, LocalDate sellsFrom, LocalDate sellsTo, Long shopId, List<String> itemIds, int links, Money fee,
        Rate commission, List<Due> instalments, Guarantee guarantee) {
    /** An instalment of the fee. */
    public record Due(LocalDate on, Money amount) {}

    public SlotTerms {
        itemIds = List.copyOf(itemIds);
        instalments = List.copyOf(instalments);
        if (!fee.equals(instalments.stream().map(Due::amount).reduce(Money.ZERO, Money::plus))) {
            throw new IllegalArgumentException("instalments do not sum to the fee of " + fee);
        }
    }

    /** The whole fee on one day; none without a fee. */
    public static List<Due> once(Money fee, LocalDate on) {
        return fee.isZero() ? List.of() : List.of(new Due(on, fee));
    }
}
