package app.anchorage.settlement;

import java.time.LocalDate;

/** What stays held after a statement until one day, as copied at approval; frozen lies at the ledger's open day. Fen in the payee's view. */
public record HeldPart(long accountId, LocalDate until, int lines, long fen) {}
