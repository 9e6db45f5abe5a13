package app.anchorage.deal.quote;

import app.anchorage.agency.Audit;
import app.anchorage.money.Rate;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Keeps the members' discount limits. */
@ApplicationScoped
public class DiscountLimits {
    /** One member who writes quotes. */
    public record Limit(long id, String name, String role, int discountPoints) {
        public String percent() {
            return Rate.basisPoints(discountPoints).toString().replace("%", "");
        }

        public String field() {
            return "limit-" + id;
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    Audit audit;

    /** Those who write quotes. */
    @Transactional
    public List<Limit> all() {
        return sql.withHandle(h -> h.createQuery("""
                select id, name, role, discount_points from member where role in ('OWNER', 'STAFF') and not disabled order by name, id""")
                .mapTo(Limit.class).list());
    }

    @Transactional
    public Limit find(long member) {
        return NotFound.unless(all().stream().filter(limit -> limit.id() == member).findFirst());
    }

    @Transactional
    public void set(long member, int points) {
        Limit before = find(member);
        sql.useHandle(h -> h.execute("update member set discount_points = ? where id = ?", points, member));
        audit.record("DISCOUNT_LIMIT", "MEMBER", member, Map.of("discountPoints", before.discountPoints()), Map.of("discountPoints", points), null);
    }
}
