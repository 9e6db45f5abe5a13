package app.anchorage.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who may be in an anchor's team, and what agreements are usually made for. */
@ApplicationScoped
class Payees {
    @Inject
    Jdbi sql;

    /** Somebody of the roster. */
    public record Payee(long id, String name, String role) {
        public String roleKey() {
            return "roster_role_" + role;
        }
    }

    /** @param keys categories and brands that are known, as proposals */
    public record Known(List<Payee> payees, List<String> keys) {}

    @Transactional
    public Known of(long anchorId) {
        return new Known(but(anchorId), keys(anchorId));
    }

    @Transactional
    public Set<Long> idsBut(long anchorId) {
        return but(anchorId).stream().map(Payee::id).collect(Collectors.toSet());
    }

    private List<Payee> but(long anchorId) {
        return sql.withHandle(h -> h.createQuery("""
                select id, stage_name as name, role from anchor where status = 'ACTIVE' and id <> :anchor order by role = 'ANCHOR', stage_name, id""")
                .bind("anchor", anchorId).mapTo(Payee.class).list());
    }

    /** Of the anchor's newest lines only: all would be too many to look through. */
    private List<String> keys(long anchorId) {
        return sql.withHandle(h -> h.createQuery("""
                select name from merchant_brand union select key from hold_rule where scope = 'CATEGORY'
                union select category from (select category from order_line where anchor_id = :anchor and settled_on is not null
                  order by settled_on desc limit 2000) l where category is not null
                order by 1 limit 300""").bind("anchor", anchorId).mapTo(String.class).list());
    }
}
