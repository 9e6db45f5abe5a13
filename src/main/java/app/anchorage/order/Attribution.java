package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Whose a line is: a person's assignment wins, else the promotion position valid on the day the order was created; a 渠道关系ID
 * before an adzone, an anchor's position before a room's (a room's decides no anchor). Never a default (lessons 17).
 */
@ApplicationScoped
public class Attribution {
    /** Joins the position of a line {@code l} that has adzone_id, relation_id and created_on as {@code p}. */
    static final String POSITION = """
            left join lateral (
              select p.id, p.anchor_id, p.kind from promotion_position p
              where p.agency_id = :agency and p.valid_from <= l.created_on and coalesce(p.valid_to, 'infinity') >= l.created_on
                and ((p.kind = 'RELATION' and p.code = l.relation_id) or (p.kind = 'ADZONE' and p.code = l.adzone_id))
              order by p.anchor_id is null, p.kind desc limit 1) p on true
            """;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Attributes the touched lines anew. */
    void ofTouched() {
        sql.useHandle(h -> h.createUpdate("""
                update order_line l set anchor_id = a.anchor_id, attribution = a.rule, position_id = a.position_id
                from (select l.id, coalesce(l.manual_anchor_id, p.anchor_id) as anchor_id, p.id as position_id,
                             case when l.manual_anchor_id is not null then 'MANUAL' when p.id is null then 'NONE'
                                  when p.anchor_id is null then 'ROOM' else p.kind end as rule
                      from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
                """ + POSITION + """
                ) a
                where l.agency_id = :agency and l.id = a.id
                  and row(l.anchor_id, l.attribution, l.position_id) is distinct from row(a.anchor_id, a.rule, a.position_id)""")
                .bind("agency", current.get().agencyId()).execute());
    }
}
