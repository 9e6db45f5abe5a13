package app.anchorage.ledger.verify;

import java.util.List;

/** Checks of whose lines are: who was on air by sessions and logs, and what the rules of attribution make of it. */
final class AttributionChecks {
    private AttributionChecks() {}

    /** What was really streamed cuts out of everybody's time what counts; more than half an hour beyond the plan it is 4. */
    private static final String ON_AIR = """
            with streamed as (
              select session_id, tstzrange(starts_at, ends_at) as during from session_log where agency_id = :agency and session_id is not null
              union all
              select id, tstzrange(actual_from, actual_to) from session where agency_id = :agency and actual_to is not null
                and id not in (select session_id from session_log where agency_id = :agency and session_id is not null)),
            part as (
              select s.room_id, s.id as session_id, p.person_id, c.certainty, c.during
              from session s join session_person p on p.agency_id = :agency and p.session_id = s.id and p.duty = 'ANCHOR'
              left join streamed r on r.session_id = s.id
              cross join lateral (select p.actual_from is null and p.starts_at = s.starts_at as first, p.actual_from is null and p.ends_at = s.ends_at as last) e
              cross join lateral (select first and lower(r.during) < s.starts_at - interval '30 minutes' as early,
                last and upper(r.during) > s.ends_at + interval '30 minutes' as late) b
              cross join lateral (
                select case when p.actual_from is not null then 1 when r.session_id is null then 3 else 2 end, coalesce(r.during, '(,)')
                  * case when p.actual_from is not null then tstzrange(p.actual_from, p.actual_to) when r.session_id is null then tstzrange(p.starts_at, p.ends_at)
                    else tstzrange(case when not first or early then p.starts_at end, case when not last or late then p.ends_at end) end
                union all select 4, r.during * tstzrange(null, s.starts_at) where early
                union all select 4, r.during * tstzrange(s.ends_at, null) where late) c (certainty, during)
              where s.agency_id = :agency and s.state <> 'CANCELLED'),
            due as (
              select * from part where not isempty(during)
              union all
              select s.room_id, s.id, null, case when r.session_id is null then 3 else 2 end, coalesce(r.during, tstzrange(s.starts_at, s.ends_at))
              from session s left join streamed r on r.session_id = s.id where s.agency_id = :agency and s.state <> 'CANCELLED'
                and not exists (select from part p where p.session_id = s.id and not isempty(p.during))
              union all
              select room_id, -id, null, 2, tstzrange(starts_at, ends_at) from session_log where agency_id = :agency and session_id is null),
            cut as (select room_id, session_id, person_id, certainty, lower(during) as starts_at, least(upper(during), lower(during) + interval '1 day') as ends_at
              from due),
            has as (select room_id, coalesce(session_id, -log_id) as session_id, anchor_id, certainty, starts_at, ends_at from on_air where agency_id = :agency),
            wrong as (
              select *, true as missing from (select * from cut except all select * from has) m
              union all select *, false from (select * from has except all select * from cut) f)
            select case when session_id < 0 then 'session_log' else 'session' end as kind, abs(session_id) as id,
              concat_ws(' ', person_id, certainty) as detail, max(concat(starts_at, ' – ', ends_at)) filter (where missing) as expected,
              max(concat(starts_at, ' – ', ends_at)) filter (where not missing) as found
            from wrong group by 1, 2, 3 order by 2""";

    /** By the day in China: a stretch counts on every day that it reaches with its tolerance. */
    private static final String ATTRIBUTED = """
            with said as (
              select id, 'RELATION' as kind, relation_id as code, created_on from order_line where agency_id = :agency and relation_id is not null
              union all select id, 'ADZONE', adzone_id, created_on from order_line where agency_id = :agency and adzone_id is not null),
            position as (
              select distinct on (s.id) s.id as line_id, p.* from said s join promotion_position p on p.agency_id = :agency and p.kind = s.kind and p.code = s.code
                and s.created_on >= p.valid_from and (p.valid_to is null or s.created_on <= p.valid_to)
              order by s.id, p.anchor_id is null, p.kind desc),
            line as (
              select l.id, l.item_id, l.created_at, l.manual_anchor_id, p.id as position_id, p.kind, p.anchor_id, r.id as room_id,
                case when r.id is null then coalesce(l.manual_anchor_id, p.anchor_id) end as seat_id, (l.created_at at time zone 'Asia/Shanghai')::date as day
              from order_line l left join position p on p.line_id = l.id left join room r on r.agency_id = :agency and r.name = p.room
              where l.agency_id = :agency and l.state is not null),
            edge as (select make_interval(mins => coalesce(max(tolerance_minutes), 30)) as wide from schedule_setting where agency_id = :agency),
            aired as (
              select o.*, e.wide, d::date as day from on_air o cross join edge e cross join lateral generate_series(
                date_trunc('day', (o.starts_at - e.wide) at time zone 'Asia/Shanghai'), (o.ends_at + e.wide) at time zone 'Asia/Shanghai', interval '1 day') d
              where o.agency_id = :agency),
            near as (
              select l.id as line_id, l.created_at, a.* from line l join aired a on a.room_id = l.room_id and a.day = l.day
              union all select l.id, l.created_at, a.* from line l join aired a on a.anchor_id = l.seat_id and a.day = l.day),
            air as (
              select distinct on (line_id) * from near where created_at <@ tstzrange(starts_at - wide, ends_at + wide)
              order by line_id, created_at <@ tstzrange(starts_at, ends_at) desc, anchor_id is not null desc,
                case when created_at <@ tstzrange(starts_at, ends_at) then interval '0' when created_at < starts_at then starts_at - created_at
                  else created_at - ends_at end, certainty, starts_at, session_id, anchor_id),
            sells as (
              select n.session_id, n.id, n.seq, i.item_id from session_slot n join product_item i on i.agency_id = :agency and i.product_id = n.product_id
                where n.agency_id = :agency and n.cancelled_at is null
              union select n.session_id, n.id, n.seq, unnest(c.item_ids) from session_slot n join slot c on c.agency_id = :agency and c.id = n.contract_slot_id
                where n.agency_id = :agency and n.cancelled_at is null),
            place as (select distinct on (session_id, item_id) * from sells order by session_id, item_id, seq)
            select 'line' as kind, l.id, null as detail, d.words as expected, f.words as found
            from line l join order_line x on x.agency_id = :agency and x.id = l.id
            left join air a on a.line_id = l.id left join place p on p.session_id = a.session_id and p.item_id = l.item_id
            cross join lateral (select concat_ws(' / ', case when l.manual_anchor_id is not null then 'MANUAL' when l.anchor_id is not null then l.kind
                when l.position_id is null then 'NONE' when a.anchor_id is null then 'ROOM' when a.certainty = 3 then 'SCHEDULE' else 'SESSION' end,
              'A' || coalesce(l.manual_anchor_id, l.anchor_id, a.anchor_id), 'P' || l.position_id, 'S' || a.session_id, 'N' || p.id) as words) d
            cross join lateral (select concat_ws(' / ', x.attribution, 'A' || x.anchor_id, 'P' || x.position_id, 'S' || x.session_id, 'N' || x.session_slot_id) as words) f
            where d.words <> f.words order by 2""";

    static final List<Check> ALL = List.of(new Check("on_air", ON_AIR), new Check("attributed", ATTRIBUTED));
}
