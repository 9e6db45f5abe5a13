package app.anchorage.home;

import app.anchorage.money.Money;

/**
 * What waits for finance, and what is owed to anchors.
 *
 * @param payable owed and free up to today, before the next run
 * @param held owed, free on a later day
 * @param frozen owed, kept until a claim or question is decided
 * @param proposals agreements that wait for this member’s decision; null where the member decides none
 * @param negative how many anchors owe the agency
 */
public record MoneyHome(WorkHome work, long openClaims, long runsToApprove, long disputedStatements, Long proposals, Money payable, Money held, Money frozen, long negative) {}
