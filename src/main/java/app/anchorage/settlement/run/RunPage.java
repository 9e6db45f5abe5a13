package app.anchorage.settlement.run;

import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import java.util.List;

/** All that a run's page shows. @param nothing why it would settle nothing, null where it settles something */
public record RunPage(SettlementRun run, List<PayeeRow> rows, Totals totals, Show show, Todo todo, List<ShownChange> changes,
        List<Exclusion> exclusions, List<Act> feed, May may, List<Choice> payees, Because nothing, FormErrors errors, String reason) {

    /** What should be put right first. */
    public record Todo(Blockers.Waiting unattributed, List<Blockers.NoAgreement> withoutAgreement, List<Blockers.Proposed> proposed, long questions, Blockers.Waiting pairs,
            List<Stands.HeldElsewhere> elsewhere) {
        static final Todo NOTHING = new Todo(new Blockers.Waiting(0, 0), List.of(), List.of(), 0, new Blockers.Waiting(0, 0), List.of());

        public int count() {
            return (unattributed.lines() > 0 ? 1 : 0) + withoutAgreement.size() + proposed.size() + (questions > 0 ? 1 : 0) + (pairs.lines() > 0 ? 1 : 0) + elsewhere.size();
        }
    }

    public boolean locked() {
        return run.state() == RunState.APPROVED;
    }

    public boolean draft() {
        return run.state() == RunState.DRAFT;
    }

    public boolean submitted() {
        return run.state() == RunState.SUBMITTED;
    }

    /** The sentence that says which kind of page this is. */
    public String lead() {
        return "run_lead_" + run.state();
    }

    /** Whether it can be handed to the second person; if not, the page says why. */
    public boolean ready() {
        return nothing == null && todo.elsewhere().isEmpty();
    }

    /** Who handed it in and when; null before. */
    public Act submission() {
        return feed.stream().filter(act -> act.action().equals("RUN_SUBMITTED")).findFirst().orElse(null);
    }

    public String path() {
        return "/settlements/" + run.id();
    }

    public RunPage with(FormErrors errors, String reason) {
        return new RunPage(run, rows, totals, show, todo, changes, exclusions, feed, may, payees, nothing, errors, reason);
    }
}
