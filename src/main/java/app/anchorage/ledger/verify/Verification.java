package app.anchorage.ledger.verify;

import java.time.Instant;
import java.util.List;

/** One run of the verifier over the agency's books. @param by who asked for it, null for the nightly run */
public record Verification(long id, Instant startedAt, Instant endedAt, String by, int checks, int failed, List<Outcome> outcomes) {
    public boolean good() {
        return failed == 0;
    }

    public long seconds() {
        return java.time.Duration.between(startedAt, endedAt).toSeconds();
    }

    /** The checks that failed. */
    public List<Outcome> bad() {
        return outcomes.stream().filter(outcome -> !outcome.good()).toList();
    }
}
