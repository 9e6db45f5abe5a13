package app.anchorage.product;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Which category's products need which document before they are chosen or put into a place. */
@ApplicationScoped
public class CategoryNeeds {
    /** @param without products of the category that have no such document that is valid today */
    public record Need(String category, String kind, long products, long without) {}

    /** As the audit keeps it. */
    public record Words(String category, String kind) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public List<Need> all() {
        return sql.withHandle(h -> h.createQuery("""
                select n.category, n.kind, count(p.id) as products, count(p.id) filter (where not exists
                  (select from compliance_document d where d.agency_id = n.agency_id and d.product_id = p.id and d.kind = n.kind
                    and :today between coalesce(d.valid_from, date '-infinity') and coalesce(d.expires_on, date 'infinity'))) as without
                from category_need n left join product p on p.agency_id = n.agency_id and p.category = n.category and p.archived_at is null
                where n.agency_id = :agency group by n.category, n.kind order by n.category, n.kind""").bind("agency", current.get().agencyId())
                .bind("today", ChinaTime.day(clock.instant())).mapTo(Need.class).list());
    }

    /** Saying it twice says it once. */
    @Transactional
    public void add(String category, String kind) {
        int done = sql.withHandle(h -> h.execute("insert into category_need (agency_id, category, kind) values (?, ?, ?) on conflict do nothing",
                current.get().agencyId(), category, kind));
        if (done == 1) {
            audit.record("NEED_ADDED", "NEED", category, null, new Words(category, kind), null);
        }
    }

    @Transactional
    public void remove(String category, String kind) {
        int done = sql.withHandle(h -> h.execute("delete from category_need where agency_id = ? and category = ? and kind = ?", current.get().agencyId(), category,
                kind));
        if (done == 0) {
            throw new NotFound();
        }
        audit.record("NEED_REMOVED", "NEED", category, new Words(category, kind), null, null);
    }
}
