package app.anchorage.order.dispute;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** All disputes of lines that nobody has answered, the oldest first. */
@ApplicationScoped
public class DisputeList {
    static final int PAGE = 50;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** One more than a page where there is a next one. */
    @Transactional
    public List<OpenDispute> after(long id) {
        return sql.withHandle(h -> h.createQuery("""
                select f.id, f.line_id, coalesce(l.sub_order_no, l.order_no) as order_no, l.item_title as title, a.id as anchor_id,
                  a.stage_name as anchor_name, f.reason as note, f.opened_at
                from money_freeze f
                join order_line l on l.agency_id = :agency and l.id = f.line_id
                join member m on m.agency_id = :agency and m.id = f.opened_by
                join anchor a on a.agency_id = :agency and a.id = m.anchor_id
                where f.agency_id = :agency and f.source = 'DISPUTE' and f.closed_on is null and f.id > :after order by f.id limit :limit""")
                .bind("agency", current.get().agencyId()).bind("after", id).bind("limit", PAGE + 1).mapTo(OpenDispute.class).list());
    }
}
