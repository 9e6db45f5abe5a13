package app.anchorage.intake;

import java.util.Set;

/** How far a report file has come. */
public enum FileState {
    UPLOADED("wait"),
    PREVIEWED("info"),
    REFUSED("bad"),
    COMMITTING("wait"),
    COMMITTED("good"),
    UNDOING("wait"),
    UNDONE("quiet"),
    DISCARDED("quiet");

    private static final Set<FileState> AT_WORK = Set.of(UPLOADED, COMMITTING, UNDOING);

    private final String tone;

    FileState(String tone) {
        this.tone = tone;
    }

    /** The badge's tone; the word beside it says the same. */
    public String tone() {
        return tone;
    }

    /** Whether a job holds the file in this state. */
    public boolean isAtWork() {
        return AT_WORK.contains(this);
    }

    public String textKey() {
        return "import_state_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
