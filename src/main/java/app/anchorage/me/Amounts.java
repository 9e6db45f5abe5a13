package app.anchorage.me;

import app.anchorage.money.Money;
import java.util.List;

/**
 * Where a payee's money lies today.
 *
 * @param carried the part of payable that earlier statements carried forward
 * @param held per day, the next first
 * @param entries how many entries the account has: as long as there are no more, nothing has changed on it
 */
public record Amounts(Money payable, Money carried, Money frozen, List<DayAmount> held, long entries) {
    public Money heldTotal() {
        return held.stream().map(DayAmount::amount).reduce(Money.ZERO, Money::plus);
    }
}
