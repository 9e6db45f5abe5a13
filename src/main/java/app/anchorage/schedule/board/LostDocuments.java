package app.anchorage.schedule.board;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Notices;
import app.anchorage.schedule.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What was chosen for a session that is still to come or runs, and lacks a document now, for whatever reason. */
@ApplicationScoped
public class LostDocuments {
    /** @param missing the kinds of document */
    public record Lost(long sessionId, String title, Instant startsAt, Instant endsAt, long productId, String product, String missing) {
        String path() {
            return "/sessions/" + sessionId + "/board";
        }

        String when() {
            return new Span(startsAt, endsAt).toString();
        }
    }

    private static final String LACKING = """
            select * from (
              select s.id as session_id, s.title, s.starts_at, s.ends_at, p.id as product_id, p.name as product, missing_documents(:agency, s.id, p.id) as missing
              from (select session_id, product_id from session_slot where agency_id = :agency and cancelled_at is null and product_id is not null
                  union select session_id, product_id from board_item where agency_id = :agency and state in ('CHOSEN', 'SCRIPT_READY', 'ON_AIR')) c
                join session s on s.agency_id = :agency and s.id = c.session_id and s.state in ('PLANNED', 'LIVE')
                join product p on p.agency_id = :agency and p.id = c.product_id
              where p.category in (select category from category_need where agency_id = :agency)) l where missing is not null""";

    /** Those that are noted for the first time; what lacks nothing any more is forgotten, so that losing it again is told again. */
    private static final String NOTE = "with lacking as materialized (" + LACKING + "), " + """
            found as (delete from documents_lost d where d.agency_id = :agency
              and not exists (select from lacking l where l.session_id = d.session_id and l.product_id = d.product_id)),
            noted as (insert into documents_lost (agency_id, session_id, product_id, missing) select :agency, session_id, product_id, missing from lacking
              on conflict (agency_id, session_id, product_id) do update set missing = excluded.missing where documents_lost.missing <> excluded.missing
              returning session_id, product_id)
            select l.* from lacking l join noted using (session_id, product_id) order by starts_at, product_id""";

    /** Who planned the session, who proposed the product, and who chose it. */
    private static final String CONCERNED = """
            select created_by from session where agency_id = :agency and id = :session
            union select created_by from board_item where agency_id = :agency and session_id = :session and product_id = :product
            union select b.by_member from board_step b join board_item i on i.agency_id = b.agency_id and i.id = b.item_id
              where b.agency_id = :agency and i.session_id = :session and i.product_id = :product and b.after = 'CHOSEN'""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Notices notices;

    @Transactional
    public List<Lost> of(long session) {
        return sql.withHandle(h -> h.createQuery(LACKING + " and session_id = :session order by product_id").bind("agency", agency()).bind("session", session)
                .mapTo(Lost.class).list());
    }

    /** Tells the people concerned of what is new. */
    @Transactional
    public void look() {
        List<Lost> news = sql.withHandle(h -> h.createQuery(NOTE).bind("agency", agency()).mapTo(Lost.class).list());
        news.forEach(lost -> concerned(lost).forEach(member -> notices.tell(member, lost.path(), "board_notice_lost", lost.product, lost.missing, lost.title,
                lost.when())));
    }

    private List<Long> concerned(Lost lost) {
        return sql.withHandle(h -> h.createQuery(CONCERNED).bind("agency", agency()).bind("session", lost.sessionId).bind("product", lost.productId)
                .mapTo(Long.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
