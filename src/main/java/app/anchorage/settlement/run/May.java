package app.anchorage.settlement.run;

import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;

/** What the reader of a run's page may do; why is the text key that explains what is not offered, null when nothing needs explaining. */
public record May(boolean edit, boolean decide, boolean withdraw, String why) {
    static May of(SettlementRun run, Actor actor) {
        boolean makes = actor.is(Role.FINANCE, Role.OWNER);
        boolean decides = actor.is(Role.APPROVER, Role.OWNER);
        boolean own = run.submittedBy() != null && run.submittedBy().equals(actor.memberId());
        return switch (run.state()) {
            case DRAFT -> new May(makes, false, false, makes ? "run_second_person" : "run_wait_submission");
            case SUBMITTED -> new May(false, decides && !own, makes && own, own ? "run_own_submission" : decides ? null : "run_wait_approver");
            case APPROVED, DISCARDED -> new May(false, false, false, null);
        };
    }
}
