package app.anchorage.deal.contract;

import app.anchorage.deal.Format;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;

/** Who sells what of which shop from when to when: a slot without its money. Fields that a form got wrong are null. */
public record Airing(Long anchorId, Format format, LocalDate from, LocalDate to, Long shopId, List<String> itemIds, Integer links) {
    SlotTerms with(Money fee, Rate commission, List<SlotTerms.Due> instalments, Guarantee guarantee) {
        return new SlotTerms(anchorId, format, from, to, shopId, itemIds, links == null ? 1 : links, fee, commission, instalments, guarantee);
    }

    /** What makes up for missed sales costs nothing more and promises nothing more. */
    SlotTerms makingUp(Rate commission) {
        return with(Money.ZERO, commission, List.of(), null);
    }

    LocalDate lastDay() {
        return to == null ? from : to;
    }
}
