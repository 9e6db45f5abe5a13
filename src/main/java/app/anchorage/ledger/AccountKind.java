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
    PAYOUT_DUE(-1),
    /** What a merchant owes the agency for slot fees (or is owed back). */
    MERCHANT(1),
    /** Slot fees contracted and not delivered yet. */
    DEFERRED(-1),
    /** Value-added tax in delivered slot fees. */
    VAT(-1),
    /** Money received from merchants. */
    CASH(1),
    /** A merchant's deposit, to be given back. */
    DEPOSIT(-1);

    private final int sign;

    AccountKind(int sign) {
        this.sign = sign;
    }

    /** Whose amounts wait for freezes and releases: those that share in what was earned (design rule 2). */
    public boolean shares() {
        return this == ANCHOR || this == AGENCY;
    }

    /** From the ledger's sign to the view of the account's holder, and back. */
    public Money view(Money amount) {
        return sign > 0 ? amount : amount.negate();
    }
}
