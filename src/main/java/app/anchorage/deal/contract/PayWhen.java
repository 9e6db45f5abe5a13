package app.anchorage.deal.contract;

import java.time.LocalDate;

/** Whether the money comes before the slot or after it. */
public enum PayWhen {
    BEFORE,
    AFTER;

    /** How long after the slot a merchant who pays afterwards has, where nothing else is agreed. */
    public static final int DAYS_AFTER = 30;

    /** The usual due day: the day before the slot, but not before the contract holds; or {@value #DAYS_AFTER} days after it. @param slot null when open */
    public LocalDate due(LocalDate contract, LocalDate slot) {
        LocalDate live = slot == null || slot.isBefore(contract) ? contract : slot;
        if (this == AFTER) {
            return live.plusDays(DAYS_AFTER);
        }
        return live.isAfter(contract) ? live.minusDays(1) : contract;
    }

    public String key() {
        return "contract_pay_" + name();
    }
}
