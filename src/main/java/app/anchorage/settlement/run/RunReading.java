package app.anchorage.settlement.run;

import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Puts a run's page together; writes nothing. */
@ApplicationScoped
public class RunReading {
    @Inject
    SettlementRuns runs;

    @Inject
    Figures figures;

    @Inject
    SettledRows settled;

    @Inject
    Blockers blockers;

    @Inject
    Stands stands;

    @Inject
    Exclusions exclusions;

    @Inject
    Changes changes;

    @Inject
    Feed feed;

    @Inject
    Agencies agencies;

    @Inject
    CurrentActor current;

    @Transactional
    public RunPage page(long id, String show) {
        SettlementRun run = runs.get(id);
        Actor actor = current.get();
        List<PayeeRow> all = rows(run);
        Show which = Show.named(show);
        Totals totals = Totals.of(all);
        RunPage.Todo todo = todo(run);
        List<Exclusion> out = exclusions.of(id);
        return new RunPage(run, which.of(all), totals, which, todo, changes.of(run), out, feed.of(id), May.of(run, actor),
                all.stream().map(row -> Choice.plain(row.anchorId(), row.name())).toList(), nothing(all, totals, out, todo), FormErrors.none(), "");
    }

    /** What the second person confirms. @throws app.anchorage.web.BrokenRule when there is nothing to decide, or not for this person */
    @Transactional
    public RunPage sheet(long id) {
        runs.get(id).mayDecide(current.get().member());
        return page(id, null);
    }

    private static Because nothing(List<PayeeRow> all, Totals totals, List<Exclusion> out, RunPage.Todo todo) {
        boolean excluded = out.stream().anyMatch(exclusion -> exclusion.lineId() == null);
        return all.stream().anyMatch(row -> row.why() == null) ? null : Because.of(totals, excluded, todo.unattributed().lines());
    }

    /** An approved run shows its statements, whatever has happened since; a discarded one shows nothing. */
    private List<PayeeRow> rows(SettlementRun run) {
        return switch (run.state()) {
            case APPROVED -> settled.of(run.id());
            case DISCARDED -> List.of();
            case DRAFT, SUBMITTED -> {
                Money minimum = Money.fen(agencies.findById(current.get().agencyId()).statementMinimumFen());
                yield figures.of(run.id(), run.cutoff()).stream().map(f -> PayeeRow.of(run.id(), f, minimum)).toList();
            }
        };
    }

    private RunPage.Todo todo(SettlementRun run) {
        boolean open = run.state() == RunState.DRAFT || run.state() == RunState.SUBMITTED;
        return open ? new RunPage.Todo(blockers.unattributed(), blockers.withoutAgreement(), blockers.proposed(), blockers.questions(), blockers.pairs(),
                stands.elsewhere(run.id(), run.cutoff()))
                : RunPage.Todo.NOTHING;
    }
}
