package app.anchorage.ledger;

import java.time.LocalDate;

/** A freeze on a line, by a person or as an undecided pair; open while {@code closedOn} is null. */
public record LineFreeze(long lineId, LocalDate closedOn) {}
