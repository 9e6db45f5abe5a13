package app.anchorage.intake.read;

/** The known shapes of Taobao Alliance reports; the number is how many columns the original has. */
public enum Layout {
    ORDERS_52(Kind.ORDERS),
    ORDERS_EARLY_2019(Kind.ORDERS),
    ORDERS_32(Kind.ORDERS),
    ORDERS_31(Kind.ORDERS),
    ORDERS_30(Kind.ORDERS),
    ORDERS_API(Kind.ORDERS),
    CLAIMS_8(Kind.CLAIMS),
    CLAIMS_6(Kind.CLAIMS),
    CLAIMS_MERCHANT_11(Kind.CLAIMS),
    CLAIMS_API(Kind.CLAIMS);

    private final Kind kind;

    Layout(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
