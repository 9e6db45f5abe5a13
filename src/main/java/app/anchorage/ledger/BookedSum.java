package app.anchorage.ledger;

import java.time.LocalDate;

/** What is booked for a line or an obligation on one account and value date (fen, ledger sign), and its first entry there. */
public record BookedSum(long ofId, long accountId, LocalDate valueDate, long fen, long first) {}
