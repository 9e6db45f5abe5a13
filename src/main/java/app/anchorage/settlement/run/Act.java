package app.anchorage.settlement.run;

import app.anchorage.money.Money;
import java.time.Instant;

/**
 * Who did what to a run and when, from the audit.
 *
 * @param anchor whom it was about, null where it was the whole run; @param lines how many of the anchor's lines, null for all of the anchor
 * @param count of payees or statements
 */
public record Act(Instant at, String actor, String action, String reason, String anchor, Long lines, Long count, Long payoutFen) {
    public String key() {
        return "run_act_" + action;
    }

    /** The text key of what exactly, null when the act says it all. */
    public String detail() {
        if (anchor != null) {
            return lines == null ? "run_did_anchor" : "run_did_lines";
        }
        return count == null ? null : payoutFen == null ? "run_did_payees" : "run_did_statements";
    }

    public Object first() {
        return anchor == null ? count : anchor;
    }

    public Object second() {
        return payoutFen == null ? lines : Money.fen(payoutFen).shown();
    }
}
