package app.anchorage.ledger;

import app.anchorage.money.Money;

/** Whose money an account holds. */
public enum AccountKind {
    /** What the platform owes the agency (or takes back). */
    PLATFORM(1),
    /** What an anchor has earned and is not on an approved payout yet. */
    ANCHOR(-1),
    /** The agency's own part. */
    AGENCY(-1),
    /** Settled money of which nobody knows yet whose it is (design rule 7). */
    SUSPENSE(-1),
    /** What an approved statement says is to be paid to an anchor. */
    PAYOUT_DUE(-1);

    private final int sign;

    AccountKind(int sign) {
        this.sign = sign;
    }

    /** From the ledger's sign to the view of the account's holder, and back. */
    public Money view(Money amount) {
        return sign > 0 ? amount : amount.negate();
    }
}
