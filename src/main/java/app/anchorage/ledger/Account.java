package app.anchorage.ledger;

import java.time.LocalDate;

/** An account of one agency; a day up to {@code closedThrough} takes no entry any more. @param anchorId or merchantId: whose it is, if somebody's */
public record Account(long id, AccountKind kind, Long anchorId, Long merchantId, LocalDate closedThrough) {}
