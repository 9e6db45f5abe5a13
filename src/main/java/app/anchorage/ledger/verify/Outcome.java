package app.anchorage.ledger.verify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** What became of one check. @param more there are further faults that are not listed */
public record Outcome(String key, long millis, List<Fault> faults, boolean more) {
    @JsonIgnore
    public boolean good() {
        return faults.isEmpty();
    }

    /** The text key of the check's sentence. */
    @JsonIgnore
    public String label() {
        return "verifier_" + key;
    }
}
