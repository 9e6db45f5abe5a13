package app.anchorage.settlement.run;

import java.time.Instant;

/** Who did what to a run, from the audit. */
public record Act(Instant at, String actor, String action, String reason) {
    public String key() {
        return "run_act_" + action;
    }
}
