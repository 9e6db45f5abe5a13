package app.anchorage.settlement;

import java.time.LocalDate;

/** An agreement version a statement used with one hold that applied, as copied at approval. @param holdScope AGREEMENT, CATEGORY, PLATFORM or AGENCY */
public record TermPart(long accountId, int version, LocalDate validFrom, int sharePoints, String holdScope, Integer holdDays) {}
