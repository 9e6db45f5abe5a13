package app.anchorage.deal.contract;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What the merchant has not paid of a slot's fee; the rooms that keep the money know it. */
public interface Unpaid {
    /** @param amount what of an instalment is open */
    record Part(LocalDate dueOn, Money amount) {}

    List<Part> of(long slotId);
}
