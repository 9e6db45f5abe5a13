package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;

/**
 * The entries that an approval settles, read once with what their journals say and numbered as their statements will show them: sums, terms and
 * rows are made of them. They lie in tables of this transaction, which are counted, so that what joins them is planned for as many rows.
 */
@ApplicationScoped
class RunEntries {
    @Inject
    CurrentActor current;

    @Inject
    PayeeDays days;

    /** Fills {@code settled_payee} and {@code settled_entry}; after the moves of excluded lines and before the payouts. */
    void read(Handle h, SettlementRun run) {
        h.execute(ROOM);
        h.createUpdate(PAYEES).bind("agency", current.get().agencyId()).bind("run", run.id()).execute();
        h.execute("analyze settled_payee");
        days.fill(h, "settled_payee", "settled_day");
        h.createUpdate(ENTRIES).bind("agency", current.get().agencyId()).bind("cutoff", run.cutoff()).execute();
        h.execute("analyze settled_entry (account_id, statement_id, line_id, obligation_id, agreement_id, posting_id)");
    }

    /**
     * For what all entries are joined with, which is written to the disk and read again where it does not fit: a hash may take twice this, and half of it
     * is too little for a million lines. An agency has one approval at work, for it holds the lock of postings, and takes no more than its rows need.
     */
    private static final String ROOM = "set local work_mem = '128MB'";

    private static final String PAYEES = """
            create temp table settled_payee on commit drop as
            select p.anchor_id, p.account_id, p.opening_fen, a.closed_through as after, nextval('statement_seq') as statement_id
            from run_payee p join account a on a.agency_id = :agency and a.id = p.account_id
            where p.agency_id = :agency and p.run_id = :run""";

    private static final String ENTRIES = """
            create temp table settled_entry on commit drop as
            select e.*, j.posting_id, j.anchor_id as line_anchor_id, j.agreement_id, j.hold_scope, j.hold_days, j.settled_on, j.net_fen, j.refund_fen,
              j.obligation_due
            from (select p.statement_id, p.account_id, p.anchor_id, row_number() over (partition by p.account_id order by e.value_date, e.id) as seq,
                e.id as entry_id, e.journal_id, e.value_date as day, e.kind, e.line_id, e.obligation_id, e.fen
              from settled_day d join settled_payee p on p.account_id = d.account_id
              join entry e on e.agency_id = :agency and e.account_id = d.account_id and e.value_date = d.day and e.kind <> 'PAYOUT'
              where d.day <= :cutoff) e
            join journal j on j.agency_id = :agency and j.id = e.journal_id""";
}
