package app.anchorage.ledger.month;

import app.anchorage.earning.pay.MonthPay;

/** How a month of an agreement with a floor, hours or a base came out. @param month {@code 2026-10} */
public record MonthNote(long agreementId, String month, MonthPay pay) {}
