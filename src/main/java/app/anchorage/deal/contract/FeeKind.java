package app.anchorage.deal.contract;

/** What a merchant pays for (收费类型). */
public enum FeeKind {
    FIXED,
    FEE_AND_COMMISSION,
    COMMISSION,
    OTHER;

    public boolean takesFee() {
        return this != COMMISSION;
    }

    public boolean takesCommission() {
        return this != FIXED;
    }

    public String key() {
        return "contract_fee_" + name();
    }
}
