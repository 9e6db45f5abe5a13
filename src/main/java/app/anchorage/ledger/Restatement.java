package app.anchorage.ledger;

import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.HoldRuleTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Rule 1 for many lines: books the difference between where their open amounts lie and where they should lie. Import, refund, undo,
 * assignment, freeze, release, answer and new agreement are all this, with other facts; doing it twice books nothing.
 */
@ApplicationScoped
public class Restatement {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Accounts accounts;

    @Inject
    AgreementRepository agreements;

    @Inject
    HoldRuleTable holdRules;

    @Inject
    Instance<LineFollower> followers;

    /**
     * Restates every line in the temporary table {@link Touched}.
     *
     * @param posting begun by {@link Postings#begin}, so the posting lock is held
     * @param done told how far it has come, in lines: all of them when all are booked
     */
    public void run(long posting, LongConsumer done) {
        Map<Long, AgreementTimeline> timelines = agreements.all();
        sql.useHandle(handle -> {
            JournalWriter writer = new JournalWriter(handle, current.get().agencyId(), posting);
            inBatches(handle, timelines, drafts -> {
                writer.write(drafts);
                done.accept(writer.done());
            });
            writer.end();
            done.accept(writer.done());
        });
        followers.forEach(follower -> follower.afterLines(posting, timelines));
    }

    private void inBatches(Handle handle, Map<Long, AgreementTimeline> timelines, Consumer<List<JournalDraft>> use) {
        LineRule rule = new LineRule(new Terms(timelines, holdRules.all()), new AccountBook(accounts), PayeeFreezes.of(handle, current.get().agencyId()));
        LineBatches batches = new LineBatches(handle, current.get().agencyId());
        LineBatches.Batch batch = batches.after(0);
        while (!batch.lines().isEmpty()) {
            use.accept(drafts(batch, rule));
            batch = batches.after(batch.lines().get(batch.lines().size() - 1).id());
        }
    }

    private static List<JournalDraft> drafts(LineBatches.Batch batch, LineRule rule) {
        return batch.lines().stream().map(line -> rule.draft(line, batch.booked().getOrDefault(line.id(), List.of()),
                batch.claims().getOrDefault(line.id(), List.of()), batch.freezes().getOrDefault(line.id(), List.of()))).toList();
    }
}
