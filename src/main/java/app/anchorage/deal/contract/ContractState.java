package app.anchorage.deal.contract;

/** Where a contract stands; OVER is what a signed one becomes by the calendar, nobody has to write it down. */
public enum ContractState {
    DRAFT("quiet"),
    SIGNED("good"),
    OVER("wait"),
    /** Ended by a termination. */
    ENDED("quiet"),
    VOID("quiet");

    private final String tone;

    ContractState(String tone) {
        this.tone = tone;
    }

    public String key() {
        return "contract_state_" + name();
    }

    public String tone() {
        return tone;
    }
}
