package app.anchorage.settlement;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who has statements: the choices of the list's filter. */
@ApplicationScoped
public class StatementPayees {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** An anchor with statements. */
    public record Payee(long id, String stageName) {}

    @Transactional
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "statement_all_payees")));
        sql.useHandle(h -> h.createQuery("""
                select n.id, n.stage_name from anchor n where n.agency_id = :agency
                  and exists (select 1 from statement s where s.agency_id = n.agency_id and s.anchor_id = n.id) order by n.stage_name, n.id""")
                .bind("agency", current.get().agencyId()).mapTo(Payee.class).forEach(payee -> choices.add(Choice.plain(payee.id(), payee.stageName()))));
        return choices;
    }
}
