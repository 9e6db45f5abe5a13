package app.anchorage.roster;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.earning.HoldRule.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The agency's hold rules as a timeline that only grows: a rule is in force from its day until a later one of its kind. */
@ApplicationScoped
public class HoldRuleBook {
    /** A rule with who made it; nobody for the one that every agency starts with. */
    public record Row(long id, Scope scope, String key, int days, LocalDate validFrom, String by, Instant createdAt) {}

    /** A rule as the audit keeps it. */
    public record Rule(Scope scope, String key, int days, LocalDate validFrom) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Transactional
    public List<Row> all() {
        return sql.withHandle(h -> h.createQuery("""
                select r.id, r.scope, r.key, r.days, r.valid_from, m.name as by, r.created_at from hold_rule r
                left join member m on m.agency_id = r.agency_id and m.id = r.created_by
                where r.agency_id = :agency
                order by array_position(array['AGENCY', 'PLATFORM', 'CATEGORY'], r.scope), r.key, r.valid_from desc""")
                .bind("agency", current.get().agencyId()).mapTo(Row.class).list());
    }

    /** @return whether it was added; false when there is a rule of this kind from that day already */
    @Transactional
    public boolean add(Rule rule, String reason) {
        int added = sql.withHandle(h -> h.createUpdate("""
                insert into hold_rule (agency_id, scope, key, days, valid_from, created_by)
                values (:agency, :scope, :key, :days, :from, :by) on conflict do nothing""")
                .bind("agency", current.get().agencyId()).bind("scope", rule.scope()).bind("key", rule.key()).bind("days", rule.days())
                .bind("from", rule.validFrom()).bind("by", current.get().member()).execute());
        if (added > 0) {
            audit.record("HOLD_RULE_ADDED", "HOLD_RULE", rule.scope() + " " + rule.key(), null, rule, reason);
        }
        return added > 0;
    }
}
