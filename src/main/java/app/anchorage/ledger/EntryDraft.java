package app.anchorage.ledger;

import app.anchorage.earning.Kind;
import java.time.LocalDate;

/** One entry to be; fen in the ledger’s sign. @param beforeFen booked for the same line and account before; @param correctsId its first entry */
public record EntryDraft(long accountId, long fen, LocalDate valueDate, Kind kind, long beforeFen, Long correctsId) {}
