package app.anchorage.ledger;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.Copy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Books journals that restate no line: obligations, what an approved statement makes payable, the amounts of excluded lines that move to a
 * later day.
 * All of a call goes in one insert, as the ledger's guards want.
 */
@ApplicationScoped
public class Booking {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /**
     * One journal; its entries sum to zero.
     *
     * @param lineId the order line it moves, or null; @param obligationId the obligation it is for, or null; a payout is for neither
     * @param due when the obligation's payees are paid, or null
     * @param formula per account how its amount comes about, as JSON, or null
     */
    public record Journal(Long lineId, Long obligationId, Long anchorId, Long agreementId, LocalDate due, LocalDate factOn, List<EntryDraft> entries, String formula) {
        public Journal(Long lineId, LocalDate factOn, List<EntryDraft> entries) {
            this(lineId, null, null, null, null, factOn, entries, null);
        }

        static Journal of(long id, Obligation obligation, List<EntryDraft> entries, String formula) {
            return new Journal(null, id, obligation.anchorId(), obligation.agreementId(), obligation.due(), obligation.factOn(), entries, formula);
        }
    }

    /** @param posting begun by {@link Postings#begin}, so the posting lock is held */
    public void book(long posting, List<Journal> journals) {
        if (!journals.isEmpty()) {
            sql.useHandle(h -> insert(h, posting, journals));
        }
    }

    private void insert(Handle h, long posting, List<Journal> journals) {
        STAGES.forEach(h::execute);
        stage(h, journals);
        INSERTS.forEach(insert -> h.createUpdate(insert).bind("agency", current.get().agencyId()).bind("posting", posting).execute());
        h.execute("truncate booking_journal, booking_entry");
    }

    private static void stage(Handle h, List<Journal> journals) {
        IdBlock journalIds = IdBlock.journals(h);
        IdBlock entryIds = IdBlock.entries(h);
        Copy heads = new Copy();
        Copy entries = new Copy();
        for (Journal journal : journals) {
            long id = journalIds.next();
            heads.row(id, journal.lineId(), journal.factOn(), journal.obligationId(), journal.anchorId(), journal.agreementId(), journal.formula(), journal.due());
            journal.entries().forEach(e -> entries.row(entryIds.next(), id, e.accountId(), e.fen(), e.valueDate(), e.kind(), journal.lineId(),
                    e.beforeFen(), e.correctsId(), journal.obligationId()));
        }
        heads.into(h, "copy booking_journal from stdin");
        entries.into(h, "copy booking_entry from stdin");
    }

    private static final List<String> STAGES = List.of(
            "create temp table if not exists booking_journal (id bigint, line_id bigint, fact_on date, obligation_id bigint,"
                    + " anchor_id bigint, agreement_id bigint, formula jsonb, due date) on commit drop", """
            create temp table if not exists booking_entry (id bigint, journal_id bigint, account_id bigint, fen bigint, value_date date,
              kind text, line_id bigint, before_fen bigint, corrects_id bigint, obligation_id bigint) on commit drop""");

    /** A journal that moves a line repeats the facts and terms of the line's last one, so that it explains itself. */
    private static final List<String> INSERTS = List.of("""
            insert into journal (agency_id, posting_id, id, line_id, fact_on, observation_id, refund_fen, income_fen, fee_fen, net_fen, basis,
              anchor_id, agreement_id, hold_scope, hold_rule_id, hold_days, settled_on, due_on, category, obligation_id, formula, obligation_due)
            select :agency, :posting, b.id, b.line_id, b.fact_on, j.observation_id, coalesce(j.refund_fen, 0), j.income_fen, j.fee_fen,
              j.net_fen, j.basis, coalesce(b.anchor_id, j.anchor_id), coalesce(b.agreement_id, j.agreement_id), j.hold_scope, j.hold_rule_id,
              j.hold_days, j.settled_on, j.due_on, j.category, b.obligation_id, b.formula, b.due
            from booking_journal b left join lateral (
              select * from journal where agency_id = :agency and line_id = b.line_id order by id desc limit 1) j on true""", """
            insert into entry (agency_id, id, journal_id, account_id, fen, value_date, kind, line_id, before_fen, corrects_id, obligation_id)
            select :agency, e.* from booking_entry e""", """
            update agreement a set used = true where a.agency_id = :agency and not a.used and a.id in (select agreement_id from booking_journal)""");
}
