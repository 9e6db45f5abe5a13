package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Whose a line is, by the first rule that says so: a person; an anchor's own promotion position valid on the day the order was created, a 渠道关系ID
 * before an adzone; for a room's position who was on air there when the order was created, as streamed before as planned. Otherwise nobody's, never
 * a default (lessons 17). Its session and place in it are found the same way: by the room, or by its anchor where it carries his own position.
 */
@ApplicationScoped
public class Attribution {
    /** Joins the position of a line {@code l} that has adzone_id, relation_id and created_on as {@code p}; a code has one owner on a day. */
    private static final String POSITION = """
            left join promotion_position pr on pr.agency_id = :agency and pr.kind = 'RELATION' and pr.code = l.relation_id
              and pr.valid_from <= l.created_on and coalesce(pr.valid_to, 'infinity') >= l.created_on
            left join promotion_position pa on pa.agency_id = :agency and pa.kind = 'ADZONE' and pa.code = l.adzone_id
              and pa.valid_from <= l.created_on and coalesce(pa.valid_to, 'infinity') >= l.created_on
            cross join lateral (
              select coalesce(pr.anchor_id, pa.anchor_id) as anchor_id, coalesce(pr.room, pa.room) as room,
                case when pr.anchor_id is null and pa.anchor_id is not null then pa.id else coalesce(pr.id, pa.id) end as id,
                case when pr.anchor_id is null and pa.anchor_id is not null then pa.kind else coalesce(pr.kind, pa.kind) end as kind) p
            left join room on room.agency_id = :agency and p.anchor_id is null and room.name = p.room
            """;

    /** Near the moment: no stretch lasts longer than a day, and no tolerance than four hours. Bare columns, so that row-level security lets the index be used. */
    private static final String NEAR = """
             and o.starts_at > edge.since and o.starts_at <= edge.latest and o.ends_at > edge.earliest
            """;

    /**
     * The stretch on air that holds the moment of {@code l}, of several the most certain; else the nearest within the tolerance, of two as near the
     * earlier. Somebody goes before nobody known. Where anchors change, the moment of the change is the next one's; no moment has two.
     */
    private static final String ON_AIR = """
            cross join lateral (
              select l.created_at - interval '28 hours' as since, l.created_at + t.wide as latest, l.created_at - t.wide as earliest
              from (select make_interval(mins => coalesce((select tolerance_minutes from schedule_setting where agency_id = :agency), 30)) as wide) t offset 0) edge
            left join lateral (
              select o.* from (
                select o.* from on_air o where o.agency_id = :agency and o.room_id = room.id""" + NEAR + """
                union all
                select o.* from on_air o where o.agency_id = :agency and room.id is null and o.anchor_id = coalesce(l.manual_anchor_id, p.anchor_id)""" + NEAR + """
              ) o
              order by o.starts_at > l.created_at or o.ends_at <= l.created_at, o.anchor_id is null,
                greatest(o.starts_at - l.created_at, l.created_at - o.ends_at, interval '0'), o.certainty, o.starts_at, o.session_id, o.anchor_id limit 1) air on true
            """;

    /** The first place of its run sheet that sells the item: as its product, or as its contract names the item. */
    private static final String PLACE = """
            left join lateral (
              select n.id from session_slot n left join product_item i on i.agency_id = :agency and i.platform = 'TAOBAO' and i.item_id = l.item_id
              where n.agency_id = :agency and n.session_id = air.session_id and n.cancelled_at is null and (n.product_id = i.product_id
                or exists (select from slot c where c.agency_id = :agency and c.id = n.contract_slot_id and l.item_id = any(c.item_ids)))
              order by n.seq limit 1) place on air.session_id is not null
            """;

    private static final String DUE = """
            cross join lateral (select coalesce(p.anchor_id, air.anchor_id) as anchor_id, p.id as position_id, air.session_id, place.id as session_slot_id,
              case when p.id is null then 'NONE' when p.anchor_id is not null then p.kind when air.anchor_id is null then 'ROOM'
                when air.certainty = 3 then 'SCHEDULE' else 'SESSION' end as rule) due
            """;

    /**
     * Joins what the rules say of a line {@code l} as {@code due}: anchor_id and rule (but for a person's word), position_id, session_id,
     * session_slot_id. {@code l} has adzone_id, relation_id, created_on, created_at, item_id and manual_anchor_id.
     */
    static final String RULES = POSITION + ON_AIR + PLACE + DUE;

    /** The same while nobody ever was on air, for many lines at once. */
    private static final String RULES_OFF_AIR = POSITION + """
            cross join (select null::bigint as anchor_id, null::bigint as session_id, null::smallint as certainty) air
            cross join (select null::bigint as id) place
            """ + DUE;

    private static final String STANDS = """
            (select l.id, coalesce(l.manual_anchor_id, due.anchor_id) as anchor_id, due.position_id, due.session_id, due.session_slot_id,
              case when l.manual_anchor_id is not null then 'MANUAL' else due.rule end as rule from (%s) c
              join order_line l on l.agency_id = :agency and l.id = c.id
            """ + RULES + ") a";

    private static final String DIFFERS = """
             l.agency_id = :agency and l.id = a.id and row(l.anchor_id, l.attribution, l.position_id, l.session_id, l.session_slot_id)
               is distinct from row(a.anchor_id, a.rule, a.position_id, a.session_id, a.session_slot_id)
            """;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Attributes the touched lines anew, but for those that were just attributed as they were written; whose and which place's they were is noted. */
    void ofTouched() {
        run("""
            update touched t set anchor_before = l.anchor_id, slot_before = l.session_slot_id
            from order_line l where l.agency_id = :agency and l.id = t.line_id and not t.attributed""");
        run("""
            update order_line l set anchor_id = a.anchor_id, attribution = a.rule, position_id = a.position_id, session_id = a.session_id,
              session_slot_id = a.session_slot_id from\s""" + STANDS.formatted("select line_id as id from touched where not attributed") + " where" + DIFFERS);
    }

    /** The rules for this agency's lines: who has no sessions is not asked for each line who was on air. */
    String rules() {
        boolean aired = sql.withHandle(h -> h.createQuery("select exists (select from on_air where agency_id = :agency)")
                .bind("agency", current.get().agencyId()).mapTo(Boolean.class).one());
        return aired ? RULES : RULES_OFF_AIR;
    }

    private void run(String update) {
        sql.useHandle(h -> h.createUpdate(update).bind("agency", current.get().agencyId()).execute());
    }

    /** Of the lines that a query for ids finds, those that stand otherwise than the rules say. */
    List<Long> differing(String query, Map<String, ?> values) {
        return sql.withHandle(h -> h.createQuery("select l.id from order_line l, " + STANDS.formatted(query) + " where l.state is not null and" + DIFFERS + " order by 1")
                .bindMap(values).bind("agency", current.get().agencyId()).mapTo(Long.class).list());
    }
}
