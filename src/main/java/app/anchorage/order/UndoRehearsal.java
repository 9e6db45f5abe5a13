package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.UndoMoney;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Shows what an undo books by doing it and rolling it back. */
@ApplicationScoped
public class UndoRehearsal implements UndoMoney {
    @Inject
    Rehearsal rehearsal;

    @Inject
    Facts facts;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Override
    public List<Account> effect(long fileId) {
        return rehearsal.of(() -> facts.undo(fileId, null, Progress.SILENT)).moves().stream()
                .map(move -> new Account(move.accountKey(), move.anchor(), move.lines(), move.before(), move.after())).toList();
    }

    @Override
    @Transactional
    public List<Closing> closedBy(long fileId) {
        return sql.withHandle(h -> h.createQuery(CLOSED_BY).bind("agency", current.get().agencyId()).bind("file", fileId).mapTo(Closing.class).list());
    }

    private static final String CLOSED_BY = """
            select id, number, greatest(count(*) over () - 10, 0) as others from (select distinct s.id, s.number from entry e
            join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'ANCHOR' and e.value_date <= a.closed_through
            join statement s on s.agency_id = :agency and s.anchor_id = a.anchor_id and e.value_date > s.after and e.value_date <= s.cutoff
            where e.agency_id = :agency and e.line_id in (
              select line_id from observation where agency_id = :agency and file_id = :file
              union select c.line_id from claim_observation o join claim c on c.agency_id = :agency and c.id = o.claim_id
                where o.agency_id = :agency and o.file_id = :file)) s
            order by id desc limit 10""";
}
