package app.anchorage.ledger;

import app.anchorage.web.Copy;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes journals and entries in bulk: COPY into temporary stages (row-level security refuses it elsewhere), then one insert each. */
final class JournalWriter {
    /** Lines: a day's balance is written once for all of them. */
    private static final int TOGETHER = 50_000;

    private final Handle handle;
    private final long agency;
    private final long posting;
    private final IdBlock journalIds;
    private final IdBlock entryIds;
    private long journalCount;
    private long entryCount;
    private int staged;
    private long booked;
    private long first;
    private long last;

    JournalWriter(Handle handle, long agency, long posting) {
        this.handle = handle;
        this.agency = agency;
        this.posting = posting;
        this.journalIds = IdBlock.journals(handle);
        this.entryIds = IdBlock.entries(handle);
        STAGES.forEach(handle::execute);
        handle.execute(EMPTY);
    }

    /**
     * Takes drafts to be booked, those that have entries; on every line is noted what it is worth now. Some wait until more have come or until the {@link #end}.
     *
     * @param drafts at least one, in the order of their lines' ids, after all that came before
     */
    void write(List<JournalDraft> drafts) {
        Copy journals = new Copy();
        Copy entries = new Copy();
        Copy lines = new Copy();
        Copy claims = new Copy();
        for (JournalDraft draft : drafts) {
            lines.row(draft.line().id(), draft.refundFen(), draft.line().settled() ? draft.worth().net().fen() : null, draft.due().on(),
                    draft.frozen(), draft.line().settled() ? draft.agreementId() : null, draft.earned().fen());
            draft.questions().forEach(id -> claims.row(id, true));
            draft.deducted().forEach(id -> claims.row(id, false));
            if (!draft.entries().isEmpty()) {
                stage(draft, journals, entries);
            }
        }
        journals.into(handle, "copy journal_stage from stdin");
        entries.into(handle, "copy entry_stage from stdin");
        lines.into(handle, "copy line_stage from stdin");
        claims.into(handle, "copy claim_mark from stdin");
        first = staged == 0 ? drafts.get(0).line().id() : first;
        last = drafts.get(drafts.size() - 1).line().id();
        staged += drafts.size();
        if (staged >= TOGETHER) {
            book();
        }
    }

    private void book() {
        INSERTS.forEach(insert -> handle.createUpdate(insert).bind("agency", agency).bind("posting", posting).bind("first", first).bind("last", last).execute());
        handle.execute(EMPTY);
        booked += staged;
        staged = 0;
    }

    /** How far it has come, in lines: one that waits for the others is half done. */
    long done() {
        return booked + staged / 2;
    }

    /** Books what waits. What comes after a large posting is planned with what is in the tables now. */
    void end() {
        if (staged > 0) {
            book();
        }
        handle.execute("select grown('journal', ?), grown('entry', ?)", journalCount, entryCount);
    }

    private void stage(JournalDraft draft, Copy journals, Copy entries) {
        long journal = journalIds.next();
        journalCount++;
        entryCount += draft.entries().size();
        LineFact line = draft.line();
        journals.row(journal, line.id(), line.observationId(), draft.refundFen(), draft.worth().income().fen(), draft.worth().techFee().fen(),
                draft.worth().net().fen(), draft.worth().basis(), line.anchorId(), draft.agreementId(), draft.due().scope(),
                draft.due().ruleId(), draft.due().days(), line.settledOn(), draft.due().on(), line.factOn(),
                line.category());
        for (EntryDraft entry : draft.entries()) {
            entries.row(entryIds.next(), journal, entry.accountId(), entry.fen(), entry.valueDate(), entry.kind(), line.id(),
                    entry.beforeFen(), entry.correctsId());
        }
    }

    private static final List<String> STAGES = List.of("""
            create temp table if not exists journal_stage (id bigint, line_id bigint, observation_id bigint, refund_fen bigint,
              income_fen bigint, fee_fen bigint, net_fen bigint, basis text, anchor_id bigint, agreement_id bigint, hold_scope text,
              hold_rule_id bigint, hold_days int, settled_on date, due_on date, fact_on date, category text) on commit drop""", """
            create temp table if not exists entry_stage (id bigint, journal_id bigint, account_id bigint, fen bigint, value_date date,
              kind text, line_id bigint, before_fen bigint, corrects_id bigint) on commit drop""", """
            create temp table if not exists line_stage (id bigint, refund_fen bigint, net_fen bigint, due_on date, frozen boolean,
              agreement_id bigint, earned_fen bigint) on commit drop""", "create temp table if not exists claim_mark (id bigint, question boolean) on commit drop");

    private static final String EMPTY = "truncate journal_stage, entry_stage, line_stage, claim_mark";

    private static final List<String> INSERTS = List.of("""
            insert into journal (agency_id, posting_id, id, line_id, observation_id, refund_fen, income_fen, fee_fen, net_fen, basis,
              anchor_id, agreement_id, hold_scope, hold_rule_id, hold_days, settled_on, due_on, fact_on, category)
            select :agency, :posting, s.* from journal_stage s""", """
            insert into entry (agency_id, id, journal_id, account_id, fen, value_date, kind, line_id, before_fen, corrects_id)
            select :agency, s.* from entry_stage s""", """
            update order_line l set refund_fen = s.refund_fen, net_fen = s.net_fen, due_on = s.due_on, frozen = s.frozen,
              agreement_id = s.agreement_id, earned_fen = s.earned_fen
            from line_stage s where l.agency_id = :agency and l.id = s.id and l.id between :first and :last
              and row(l.refund_fen, l.net_fen, l.due_on, l.frozen, l.agreement_id, l.earned_fen)
                is distinct from row(s.refund_fen, s.net_fen, s.due_on, s.frozen, s.agreement_id, s.earned_fen)""", """
            update claim c set question = coalesce(m.question, false), deducted = not coalesce(m.question, true)
            from line_stage s, claim x left join claim_mark m on m.id = x.id
            where c.agency_id = :agency and x.agency_id = :agency and x.line_id = s.id and c.id = x.id
              and (c.question <> coalesce(m.question, false) or c.deducted <> not coalesce(m.question, true))""", """
            update agreement a set used = true where a.agency_id = :agency and not a.used
              and a.id in (select agreement_id from journal_stage)""");
}
