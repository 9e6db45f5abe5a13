package app.anchorage.ledger;

import java.time.LocalDate;

/** A freeze by a person on a line, open while {@code closedOn} is null. */
public record LineFreeze(long lineId, LocalDate closedOn) {}
