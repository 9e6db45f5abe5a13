package app.anchorage.deal.quote;

import java.util.List;

/** What becomes of an accepted quote, in the transaction of the acceptance: the contract and its slots. */
public interface Agreed {
    /** @return the contract's id */
    long contract(Quote accepted, List<QuoteLine> lines, Acceptance how);
}
