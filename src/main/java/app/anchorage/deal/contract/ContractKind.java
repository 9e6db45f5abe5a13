package app.anchorage.deal.contract;

/** What a contract does: opens a deal, or refers to one that is signed. */
public enum ContractKind {
    /** 单次. */
    ONCE,
    /** 框架. */
    FRAME,
    /** 补充: other terms from its day on. */
    SUPPLEMENT,
    /** 续签: further days. */
    RENEWAL,
    /** 解除: its first day is the first on which the contract no longer holds. */
    TERMINATION;

    /** Stands by itself; the others refer to such a one. */
    public boolean root() {
        return this == ONCE || this == FRAME;
    }

    /** Names days on which the contract holds; the others only change or end what holds. */
    public boolean opensDays() {
        return root() || this == RENEWAL;
    }

    public String key() {
        return "contract_kind_" + name();
    }
}
