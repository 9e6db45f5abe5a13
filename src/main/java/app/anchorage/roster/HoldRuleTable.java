package app.anchorage.roster;

import app.anchorage.agency.CurrentActor;
import app.anchorage.earning.HoldRule;
import app.anchorage.earning.HoldRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** All hold rules of the agency in the words of the earning rules, read once for bulk work. */
@ApplicationScoped
public class HoldRuleTable {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    public HoldRules all() {
        return sql.withHandle(h -> new HoldRules(h.createQuery("select id, scope, key, days, valid_from from hold_rule where agency_id = :agency")
                .bind("agency", current.get().agencyId())
                .map((row, context) -> new HoldRule(row.getLong("id"), HoldRule.Scope.valueOf(row.getString("scope")), row.getString("key"),
                        row.getInt("days"), row.getObject("valid_from", LocalDate.class)))
                .list()));
    }
}
