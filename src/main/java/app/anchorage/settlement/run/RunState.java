package app.anchorage.settlement.run;

/** How far a settlement run has come. */
public enum RunState {
    /** A dry run: writes nothing to the ledger, may change or be discarded. */
    DRAFT("wait"),
    /** Waits for a second person. */
    SUBMITTED("info"),
    /** Statements are made; nothing of it changes any more. */
    APPROVED("good"),
    DISCARDED("quiet");

    private final String tone;

    RunState(String tone) {
        this.tone = tone;
    }

    public String key() {
        return "run_state_" + name();
    }

    public String tone() {
        return tone;
    }
}
