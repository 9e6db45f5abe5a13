package app.anchorage.deal.fee;

/** What counts for guarantees, and which of them could count the same sales. */
final class GuaranteeSql {
    private GuaranteeSql() {}

    /** The asked guarantees and, however far it leads, those of delivered slots that sell for the same anchor in the same shop on the same days. */
    private static final String NEAR = """
            with recursive airing as (
              select g.id as of_id, s.anchor_id, s.shop_id, s.sells_from, coalesce(s.sells_to, s.sells_from) as sells_to, s.delivered_on is not null as delivered
                from guarantee g join slot s on s.agency_id = :agency and s.id = g.slot_id where g.agency_id = :agency
              union all
              select m.makes_up_id, m.anchor_id, m.shop_id, m.sells_from, coalesce(m.sells_to, m.sells_from), s.delivered_on is not null
                from slot m join guarantee g on g.agency_id = :agency and g.id = m.makes_up_id join slot s on s.agency_id = :agency and s.id = g.slot_id
                where m.agency_id = :agency),
            near as (
              select unnest(cast(:ids as bigint[])) as id
              union
              select b.of_id from near n join airing a on a.of_id = n.id
                join airing b on b.shop_id = a.shop_id and b.anchor_id = a.anchor_id and b.sells_from <= a.sells_to and b.sells_to >= a.sells_from and b.delivered),
            g as (select g.*, s.delivered_on,
                (select max(coalesce(m.sells_to, m.sells_from)) + (g.measure_on - coalesce(s.sells_to, s.sells_from, g.measure_on))
                 from slot m where m.agency_id = :agency and m.makes_up_id = g.id and m.delivered_on is not null) as make_up_on
              from guarantee g join slot s on s.agency_id = :agency and s.id = g.slot_id
              where g.agency_id = :agency and g.id in (select id from near))
            """;

    /** In the order in which they are given sales: of delivered slots, the first measured first. */
    static final String GUARANTEES = NEAR + """
            select g.id, g.slot_id, g.target_fen, g.basis, g.measure_on, g.remedy, g.chosen, g.chosen_on, g.choose_until, 0 as sold_fen, 0 as make_up_fen,
              0 as elsewhere_fen, g.make_up_on,
              (select o.id from obligation o join instalment i on i.agency_id = :agency and i.id = o.reference and i.slot_id = g.slot_id
               where o.agency_id = :agency and o.kind = 'FEE' order by i.seq limit 1) as fee_obligation
            from g order by g.delivered_on is null, g.measure_on, g.id""";

    /**
     * A line that a place of a session sold counts for that place's contract slot and for no other. A slot of whose places no line is known counts as if there
     * were no sessions: a line could count for it when its anchor sold it in the slot's shop (one of its items, when named) on the slot's days. Paid: what
     * was paid by the day. Settled: what was settled by the day, less refunds completed by then, never below zero. Lines of the same guarantees are summed.
     */
    static final String SALES = NEAR + """
            , selling as (
              select g.id, g.basis, s.id = g.slot_id as own, case when s.id = g.slot_id then g.measure_on else g.make_up_on end as day, s.id as slot_id, s.anchor_id,
                s.shop_id, s.sells_from, coalesce(s.sells_to, s.sells_from) as sells_to, s.item_ids, exists (select from session_slot c
                  join order_line l on l.agency_id = :agency and l.session_slot_id = c.id and l.state is not null
                  where c.agency_id = :agency and c.contract_slot_id = s.id) as placed
              from g join slot s on s.agency_id = :agency and (s.id = g.slot_id or s.makes_up_id = g.id and s.delivered_on is not null)),
            line as (
              select s.id, s.own, s.basis, s.day, l.id as line from selling s
              join merchant_shop p on p.agency_id = :agency and p.id = s.shop_id
              join order_line l on l.agency_id = :agency and l.shop = p.name and l.platform = p.platform and l.anchor_id = s.anchor_id
                and l.created_on between s.sells_from and s.sells_to and (cardinality(s.item_ids) = 0 or l.item_id = any(s.item_ids))
              left join session_slot c on c.agency_id = :agency and c.id = l.session_slot_id
              where not s.placed and c.contract_slot_id is null
              union all
              select s.id, s.own, s.basis, s.day, l.id from selling s
              join session_slot c on c.agency_id = :agency and c.contract_slot_id = s.slot_id
              join order_line l on l.agency_id = :agency and l.session_slot_id = c.id where s.placed),
            sold as (select distinct on (s.id, l.id) s.id, l.id as line, s.own, case s.basis
                when 'PAID' then case when cast(o.paid_at at time zone 'Asia/Shanghai' as date) <= s.day then l.paid_fen end
                else case when l.settled_on <= s.day and l.state = 3 then greatest(l.settled_fen - coalesce((select sum(c.refund_fen) from claim c
                  where c.agency_id = :agency and c.line_id = l.id and c.deducted
                    and cast(c.completed_at at time zone 'Asia/Shanghai' as date) <= s.day), 0), 0) end end as fen
              from line s join order_line l on l.agency_id = :agency and l.id = s.line and l.pair is distinct from 'SAME'
              left join observation o on o.agency_id = :agency and o.id = l.observation_id
              order by s.id, l.id, s.own desc),
            among as (select line, string_agg(id || case when own then '' else '+' end, ' ' order by id) as names from sold where fen > 0 group by line)
            select a.names as among, s.id, s.own, sum(s.fen)::bigint as fen from sold s join among a on a.line = s.line where s.fen > 0 group by 1, 2, 3 order by 1, 2""";

    /** By shop and day, or by the place that sells a touched line or sold it before. */
    static final String TOUCHED = """
            select g.id from guarantee g
            join slot s on s.agency_id = :agency and (s.id = g.slot_id or s.makes_up_id = g.id)
            join merchant_shop p on p.agency_id = :agency and p.id = s.shop_id
            join (select distinct l.shop, l.created_on from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id) l
              on l.shop = p.name and l.created_on between s.sells_from and coalesce(s.sells_to, s.sells_from)
            where g.agency_id = :agency
            union
            select g.id from (select distinct n.id from touched t join order_line l on l.agency_id = :agency and l.id = t.line_id
              cross join lateral (values (l.session_slot_id), (t.slot_before)) n (id) where n.id is not null) n
            join session_slot c on c.agency_id = :agency and c.id = n.id join slot s on s.agency_id = :agency and s.id = c.contract_slot_id
            join guarantee g on g.agency_id = :agency and g.id in (select x.id from guarantee x where x.agency_id = :agency and x.slot_id = s.id union select s.makes_up_id)
            order by 1""";
}
