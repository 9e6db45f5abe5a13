package app.anchorage.me;

import app.anchorage.agency.CurrentActor;
import app.anchorage.settlement.StatementRows;
import app.anchorage.settlement.Statements;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;

/** Reads a statement of the anchor's own for the phone. */
@ApplicationScoped
public class MyStatements {
    @Inject
    Jdbi sql;

    @Inject
    Statements statements;

    @Inject
    CurrentActor current;

    @Transactional
    public StatementPage page(long id, NoteForm form, FormErrors errors) {
        Statements.Whole whole = statements.of(id, current.get(), Language.current());
        return new StatementPage(whole, form, errors, form.line == null ? null : about(id, form.line));
    }

    /** The line's last row on the statement. @throws NotFound when it is not on it */
    private StatementRows.Row about(long id, long line) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("""
                select seq, entry_id, day, kind, line_id, obligation_kind, order_no, sub_order_no, item_id, title, shop, sold_at, settled_on, base_fen, share_points,
                  agreement_version, sum(fen) over () as fen, why
                from statement_row where agency_id = :agency and statement_id = :id and line_id = :line order by seq desc limit 1""")
                .bind("agency", current.get().agencyId()).bind("id", id).bind("line", line).mapTo(StatementRows.Row.class).findOne()));
    }
}
