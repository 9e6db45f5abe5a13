package app.anchorage.home;

import app.anchorage.money.Money;

/**
 * What waits for finance, and what is owed to anchors.
 *
 * @param payable owed and free up to today, before the next run
 * @param held owed, free on a later day
 * @param frozen owed, kept until a claim or question is decided
 * @param decisions what waits for a second person; null where the member decides nothing
 * @param negative how many anchors owe the agency
 */
public record MoneyHome(WorkHome work, long openClaims, long runsToApprove, long disputedStatements, Decisions decisions, Money payable, Money held, Money frozen, long negative) {

    /** Agreements that others have proposed, quotes and write-offs that wait. */
    public record Decisions(long agreements, long quotes, long writeOffs) {}
}
