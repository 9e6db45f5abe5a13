package app.anchorage.ledger.month;

import app.anchorage.earning.pay.MonthPay;

/**
 * How a month of an agreement with a floor, hours or a base came out.
 *
 * @param month {@code 2026-10}; @param days that floor and base are paid for, of the {@code of} days that it has
 */
public record MonthNote(long agreementId, String month, MonthPay pay, int days, int of) {
    public boolean part() {
        return days < of;
    }
}
