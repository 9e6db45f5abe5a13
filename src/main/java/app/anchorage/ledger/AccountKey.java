package app.anchorage.ledger;

/** Which account: its kind and, where it is somebody's, whose. */
public record AccountKey(AccountKind kind, Long anchorId, Long merchantId) {

    /** One that is the agency's, or the platform's, as a whole. */
    public static AccountKey of(AccountKind kind) {
        return new AccountKey(kind, null, null);
    }

    public static AccountKey anchor(long anchorId) {
        return new AccountKey(AccountKind.ANCHOR, anchorId, null);
    }

    public static AccountKey merchant(AccountKind kind, long merchantId) {
        return new AccountKey(kind, null, merchantId);
    }
}
