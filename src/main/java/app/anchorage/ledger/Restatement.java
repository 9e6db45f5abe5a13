package app.anchorage.ledger;

import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.HoldRuleTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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

    /**
     * Restates every line in the temporary table {@link Touched}.
     *
     * @param posting begun by {@link Postings#begin}, so the posting lock is held
     * @param done told the number of lines done so far
     */
    public void run(long posting, LongConsumer done) {
        sql.useHandle(handle -> {
            LineRule rule = new LineRule(new Terms(agreements.all(), holdRules.all()), new AccountBook(accounts));
            JournalWriter writer = new JournalWriter(handle, current.get().agencyId(), posting);
            inBatches(handle, rule, writer, done);
        });
    }

    private void inBatches(Handle handle, LineRule rule, JournalWriter writer, LongConsumer done) {
        LineBatches batches = new LineBatches(handle, current.get().agencyId());
        long count = 0;
        LineBatches.Batch batch = batches.after(0);
        while (!batch.lines().isEmpty()) {
            writer.write(drafts(batch, rule));
            count += batch.lines().size();
            done.accept(count);
            batch = batches.after(batch.lines().get(batch.lines().size() - 1).id());
        }
    }

    private static List<JournalDraft> drafts(LineBatches.Batch batch, LineRule rule) {
        return batch.lines().stream().map(line -> rule.draft(line, batch.booked().getOrDefault(line.id(), List.of()),
                batch.claims().getOrDefault(line.id(), List.of()), batch.freezes().getOrDefault(line.id(), List.of()))).toList();
    }
}
