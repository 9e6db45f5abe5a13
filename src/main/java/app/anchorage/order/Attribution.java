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
    /** Joins the position of a line {@code l} that has adzone_id, relation_id and created_on as {@code p}; a code has one owner on a day. */
    static final String POSITION = """
            left join promotion_position pr on pr.agency_id = :agency and pr.kind = 'RELATION' and pr.code = l.relation_id
              and pr.valid_from <= l.created_on and coalesce(pr.valid_to, 'infinity') >= l.created_on
            left join promotion_position pa on pa.agency_id = :agency and pa.kind = 'ADZONE' and pa.code = l.adzone_id
              and pa.valid_from <= l.created_on and coalesce(pa.valid_to, 'infinity') >= l.created_on
            cross join lateral (
              select coalesce(pr.anchor_id, pa.anchor_id) as anchor_id,
                case when pr.anchor_id is null and pa.anchor_id is not null then pa.id else coalesce(pr.id, pa.id) end as id,
                case when pr.anchor_id is null and pa.anchor_id is not null then pa.kind else coalesce(pr.kind, pa.kind) end as kind) p
            """;

    /** The rule that gave a line with {@code p} its anchor, unless a person did. */
    static final String RULE = "case when p.id is null then 'NONE' when p.anchor_id is null then 'ROOM' else p.kind end";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Attributes the touched lines anew, but for those that were just attributed as they were written. */
    void ofTouched() {
        sql.useHandle(h -> h.createUpdate("""
                update order_line l set anchor_id = a.anchor_id, attribution = a.rule, position_id = a.position_id
                from (select l.id, coalesce(l.manual_anchor_id, p.anchor_id) as anchor_id, p.id as position_id,
                             case when l.manual_anchor_id is not null then 'MANUAL' else\s""" + RULE + """
                 end as rule from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
                """ + POSITION + """
                where not t.attributed) a
                where l.agency_id = :agency and l.id = a.id
                  and row(l.anchor_id, l.attribution, l.position_id) is distinct from row(a.anchor_id, a.rule, a.position_id)""")
                .bind("agency", current.get().agencyId()).execute());
    }
}
