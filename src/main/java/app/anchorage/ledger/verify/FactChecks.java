package app.anchorage.ledger.verify;

import java.util.List;

/** Checks of the books against the facts: what the winning report rows say, recomputed. */
final class FactChecks {
    private FactChecks() {}

    private static final String WINNERS = """
            with ranked as (
              select o.line_id, o.id, row_number() over (partition by o.line_id order by o.state desc, o.moment desc, o.fingerprint desc, o.id) as n
              from observation o join report_file f on f.agency_id = :agency and f.id = o.file_id and f.state in ('COMMITTED', 'UNDOING')
              where o.agency_id = :agency)
            select 'line' as kind, l.id, null as detail, r.id::text as expected, l.observation_id::text as found
            from order_line l left join ranked r on r.line_id = l.id and r.n = 1
            where l.agency_id = :agency and l.observation_id is distinct from r.id order by 2""";

    private static final String CLAIMS = """
            with ranked as (
              select o.claim_id, o.id, row_number() over (partition by o.claim_id order by o.rank desc, o.moment desc, o.fingerprint desc, o.id) as n
              from claim_observation o join report_file f on f.agency_id = :agency and f.id = o.file_id and f.state in ('COMMITTED', 'UNDOING')
              where o.agency_id = :agency)
            select 'claim' as kind, c.id, null as detail, r.id::text as expected, c.observation_id::text as found
            from claim c left join ranked r on r.claim_id = c.id and r.n = 1
            where c.agency_id = :agency and c.observation_id is distinct from r.id order by 2""";

    /** The line with its sub-order number, else the only one of its order if that has none. */
    private static final String CLAIM_LINES = """
            select 'claim' as kind, c.id, null as detail, n.line_id::text as expected, c.line_id::text as found
            from claim c cross join lateral (select coalesce(
              (select min(l.id) from order_line l where l.agency_id = :agency and l.sub_order_no = c.sub_order_no and l.state is not null),
              (select min(l.id) from order_line l where l.agency_id = :agency and l.order_no = c.order_no and l.state is not null
                 having count(*) = 1 and bool_and(l.sub_order_no is null))) as line_id) n
            where c.agency_id = :agency and c.state is not null and c.line_id is distinct from n.line_id order by 2""";

    private static final String COPIES = """
            select 'line' as kind, l.id, null as detail, concat_ws(' / ', o.state, o.paid_fen, o.settled_fen, o.income_fen) as expected,
              concat_ws(' / ', l.state, l.paid_fen, l.settled_fen, l.income_fen) as found
            from order_line l left join observation o on o.agency_id = :agency and o.id = l.observation_id
            where l.agency_id = :agency and (l.state, l.paid_fen, l.settled_fen, l.income_fen, l.settled_at)
              is distinct from (o.state, o.paid_fen, o.settled_fen, o.income_fen, o.settled_at) order by 2""";

    /** What decides whose a line is and how long it waits is what the newest row says that says it. */
    private static final String SAID = """
            with said as (
              select o.line_id, v.fact, v.value, row_number() over (partition by o.line_id, v.fact
                order by o.state desc, o.moment desc, o.fingerprint desc, o.id) as n
              from observation o join report_file f on f.agency_id = :agency and f.id = o.file_id and f.state in ('COMMITTED', 'UNDOING')
              cross join lateral (values ('category', o.category), ('adzone', o.adzone_id), ('relation', o.relation_id),
                ('created', o.created_at::text)) v (fact, value)
              where o.agency_id = :agency and v.value is not null)
            select 'line' as kind, l.id, v.fact as detail, s.value as expected, v.value as found
            from order_line l cross join lateral (values ('category', l.category), ('adzone', l.adzone_id), ('relation', l.relation_id),
              ('created', l.created_at::text)) v (fact, value)
            left join said s on s.line_id = l.id and s.fact = v.fact and s.n = 1
            where l.agency_id = :agency and v.value is distinct from s.value and (s.value is not null or v.fact <> 'created') order by 2""";

    /** The worth of every line from its winning row: the platform's amounts, or what the rates make of what a refund left. */
    private static final String WORTH = """
            with fact as (
              select l.id, l.pair, l.refund_fen, o.settled_fen, o.income_fen, o.tech_fen, o.tech_computed, o.commission_rate, o.tech_rate, o.subsidies,
                o.subsidy_rate, case when o.take_rate is not null then o.take_rate / 1e6
                  else o.commission_rate / 1e6 * coalesce(o.share_rate, 1000000) / 1e6 end as take,
                (o.settled_at at time zone 'Asia/Shanghai')::date < date '2023-03-10' as fee_on_subsidy
              from order_line l left join observation o on o.agency_id = :agency and o.id = l.observation_id and o.state = 3
                and o.settled_fen is not null and o.income_fen is not null and o.settled_at is not null
              where l.agency_id = :agency),
            formula as (
              select f.id, a.part, round(a.fen * f.take) + s.earned as income,
                round((a.fen * f.commission_rate / 1e6 + case when f.fee_on_subsidy then s.granted else 0 end) * f.tech_rate / 1e6) as fee
              from fact f cross join lateral (values ('all', f.settled_fen), ('left', f.settled_fen - f.refund_fen)) a (part, fen)
              cross join lateral (
                select coalesce(sum(least(a.fen * x.rate / 1e6, x.cap)), 0) as granted,
                  coalesce(sum(round(least(a.fen * x.rate / 1e6, x.cap) * x.share / 1e6)), 0) as earned
                from (select (j ->> 'rate')::numeric as rate, (j ->> 'cap')::numeric as cap, (j ->> 'share')::numeric as share
                      from jsonb_array_elements(f.subsidies) j
                      union all select f.subsidy_rate, null, 1000000 where f.subsidies is null) x) s
              where f.settled_fen is not null and f.refund_fen > 0),
            worth as (
              select f.id, case when f.pair = 'SAME' or f.settled_fen is null or (f.refund_fen > 0 and f.refund_fen >= f.settled_fen) then 0
                  when f.refund_fen = 0 then f.income_fen - f.tech_fen
                  else case when w.income = f.income_fen then r.income else round(f.income_fen::numeric * (f.settled_fen - f.refund_fen) / f.settled_fen) end
                    - case when f.tech_computed or w.fee = f.tech_fen then r.fee
                        else round(f.tech_fen::numeric * (f.settled_fen - f.refund_fen) / f.settled_fen) end end as fen
              from fact f left join formula w on w.id = f.id and w.part = 'all' left join formula r on r.id = f.id and r.part = 'left')
            """;

    private static final String PLATFORM = WORTH + """
            select 'line' as kind, w.id, null as detail, to_char(w.fen / 100.0, 'FM999999999999990.00') as expected,
              to_char(coalesce(sum(e.fen), 0) / 100.0, 'FM999999999999990.00') as found
            from worth w left join (entry e join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'PLATFORM')
              on e.agency_id = :agency and e.line_id = w.id
            group by w.id, w.fen having w.fen <> coalesce(sum(e.fen), 0) order by 2""";

    private static final String NETS = """
            select 'line' as kind, l.id, null as detail, to_char(coalesce(sum(e.fen), 0) / 100.0, 'FM999999999999990.00') as expected,
              to_char(l.net_fen / 100.0, 'FM999999999999990.00') as found
            from order_line l left join (entry e join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'PLATFORM')
              on e.agency_id = :agency and e.line_id = l.id
            where l.agency_id = :agency group by l.id, l.net_fen having coalesce(l.net_fen, 0) <> coalesce(sum(e.fen), 0) order by 2""";

    /** Up to and with each journal the PLATFORM account holds the net that the journal states. */
    private static final String JOURNAL_NETS = """
            select 'journal' as kind, r.id, null as detail, to_char(r.fen / 100.0, 'FM999999999999990.00') as expected,
              to_char(r.net_fen / 100.0, 'FM999999999999990.00') as found
            from (select j.id, j.net_fen, j.income_fen - j.fee_fen as parts, sum(coalesce(p.fen, 0)) over (partition by j.line_id order by j.id) as fen
                  from journal j left join (select e.journal_id, sum(e.fen) as fen from entry e
                    join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'PLATFORM'
                    where e.agency_id = :agency group by 1) p on p.journal_id = j.id
                  where j.agency_id = :agency and j.line_id is not null) r
            where r.net_fen is not null and (r.net_fen <> r.fen or r.net_fen <> r.parts) order by 2""";

    /**
     * By its last journal's terms: fees off the net, then the pool by cumulative shares with the anchor first, or his own commission of the
     * sales left; the rest to the agency, all to SUSPENSE while nobody is known.
     */
    private static final String SHARES = """
            with last as (select distinct on (j.line_id) j.line_id, j.net_fen, j.anchor_id, g.share_points, coalesce(g.pay ->> 'form', 'SHARE') as form,
                            g.pay, case when j.basis = 'TWICE' then 0 else greatest(o.settled_fen - j.refund_fen, 0) end as left_fen, o.settled_fen, coalesce(o.quantity, 1) as pieces
                          from journal j left join agreement g on g.agency_id = :agency and g.id = j.agreement_id
                          left join observation o on o.agency_id = :agency and o.id = j.observation_id
                          where j.agency_id = :agency and j.line_id is not null and j.net_fen is not null order by j.line_id, j.id desc),
            team as (select l.line_id, t.n, t.p ->> 'step' as step, cast(t.p ->> 'payee' as bigint) as payee, coalesce(cast(t.p ->> 'sharePoints' as int), 0) as points
                     from last l cross join lateral jsonb_array_elements(l.pay -> 'team') with ordinality t(p, n)),
            fees as (select l.line_id, round(l.net_fen * coalesce(sum(t.points), 0) / 10000.0) as fen
                     from last l left join team t on t.line_id = l.line_id and t.step = 'FEE' group by l.line_id, l.net_fen),
            party as (
              select t.line_id, 'FEE' as step, t.n, t.payee, t.points, l.net_fen as base from team t join last l on l.line_id = t.line_id where t.step = 'FEE'
              union all select t.line_id, 'POOL', t.n, t.payee, t.points, l.net_fen - f.fen from team t join last l on l.line_id = t.line_id
                join fees f on f.line_id = t.line_id where t.step = 'POOL'
              union all select l.line_id, 'POOL', 0, l.anchor_id, l.share_points, l.net_fen - f.fen from last l join fees f on f.line_id = l.line_id
                where l.share_points is not null and l.form = 'SHARE'),
            part as (
              select line_id, payee, round(base * through / 10000.0) - round(base * (through - points) / 10000.0) as fen
              from (select *, sum(points) over (partition by line_id, step order by n) as through from party) p
              union all select line_id, anchor_id, case when form = 'PIECE' then round(cast(pay ->> 'piece' as numeric) * pieces * left_fen / nullif(settled_fen, 0))
                  when form in ('HOURLY', 'FLOOR') then 0
                  when form like '%TIERS' then round(left_fen * (select min(coalesce(cast(t ->> 'ratePoints' as int), 0)) from jsonb_array_elements(pay -> 'tiers') t) / 10000.0)
                  else round(left_fen * coalesce(cast(pay ->> 'ratePoints' as int), 0) / 10000.0) end
                from last where share_points is not null and form <> 'SHARE'),
            due as (
              select line_id, 'ANCHOR' as kind, payee as anchor_id, sum(fen) as fen from part group by 1, 3
              union all select l.line_id, 'AGENCY', null, l.net_fen - coalesce(p.fen, 0)
                from last l left join (select line_id, sum(fen) as fen from part group by 1) p on p.line_id = l.line_id where l.share_points is not null
              union all select line_id, 'SUSPENSE', null, net_fen from last where share_points is null),
            has as (select e.line_id, a.kind, a.anchor_id, -sum(e.fen) as fen from entry e
                    join account a on a.agency_id = :agency and a.id = e.account_id and a.kind in ('ANCHOR', 'AGENCY', 'SUSPENSE')
                    where e.agency_id = :agency and e.line_id is not null group by 1, 2, 3)
            select 'line' as kind, coalesce(d.line_id, h.line_id) as id, coalesce(d.kind, h.kind) as detail,
              to_char(coalesce(d.fen, 0) / 100.0, 'FM999999999999990.00') as expected,
              to_char(coalesce(h.fen, 0) / 100.0, 'FM999999999999990.00') as found
            from due d full join has h on h.line_id = d.line_id and h.kind = d.kind and h.anchor_id is not distinct from d.anchor_id
            where coalesce(d.fen, 0) <> coalesce(h.fen, 0) order by 2""";

    /** A line without a sub-order number beside those that have one, and what people last said of each. */
    private static final String PAIRS = """
            with beside as (
              select l.id, x.id as partner from order_line l join order_line x on x.agency_id = :agency and x.order_no = l.order_no
                and x.item_id = l.item_id and x.created_at = l.created_at
              where l.agency_id = :agency and l.sub_order_no is null and l.state is not null and x.sub_order_no is not null and x.state is not null),
            word as (select distinct on (line_id, partner_id) line_id, partner_id, same, answered_on from pair_answer where agency_id = :agency
                     order by line_id, partner_id, id desc),
            due as (
              select b.id, case when max(w.same::int) = 1 then 'SAME' when count(*) = count(w.same) then 'TWO' else 'OPEN' end as pair,
                max(w.answered_on) as pair_on from beside b left join word w on w.line_id = b.id and w.partner_id = b.partner group by 1)
            select 'line' as kind, l.id, null as detail, concat_ws(' ', d.pair, case when d.pair = 'TWO' then d.pair_on end) as expected,
              concat_ws(' ', l.pair, l.pair_on) as found
            from order_line l left join due d on d.id = l.id
            where l.agency_id = :agency and (row(l.pair, l.pair_on) is distinct from row(d.pair, case when d.pair = 'TWO' then d.pair_on end)
              or l.pair is not null and not exists (select 1 from beside b where b.id = l.id and b.partner = l.pair_of)
              or l.pair = 'OPEN' and not l.frozen) order by 2""";

    /** What the sums of months are made of: a settled line's anchor's part. */
    private static final String EARNED = """
            select 'line' as kind, l.id, null as detail, to_char(coalesce(l.earned_fen, 0) / 100.0, 'FM999999999999990.00') as expected,
              to_char(coalesce(e.fen, 0) / 100.0, 'FM999999999999990.00') as found
            from order_line l
            left join lateral (select -sum(e.fen) as fen from entry e join account a on a.agency_id = :agency and a.id = e.account_id and a.kind = 'ANCHOR'
              and a.anchor_id = l.anchor_id where e.agency_id = :agency and e.line_id = l.id) e on true
            where l.agency_id = :agency and l.state = 3 and l.net_fen is not null and coalesce(l.earned_fen, 0) <> coalesce(e.fen, 0) order by 2""";

    /** What pages of orders count and sum without reading the lines. */
    private static final String TALLIES = """
            with due as (
              select anchor_id, state, attribution, frozen, pair, count(*) as lines, coalesce(sum(estimate_fen), 0) as estimate_fen,
                coalesce(sum(income_fen), 0) as income_fen, coalesce(sum(net_fen), 0) as net_fen
              from (select coalesce(anchor_id, 0) as anchor_id, state, attribution, frozen, coalesce(pair, '') as pair, estimate_fen, income_fen, net_fen
                    from order_line where agency_id = :agency and state is not null) l group by 1, 2, 3, 4, 5)
            select 'anchor' as kind, coalesce(d.anchor_id, t.anchor_id) as id, concat_ws(' ', t.state, t.attribution) as detail,
              concat_ws(' / ', d.lines, d.estimate_fen, d.income_fen, d.net_fen) as expected,
              concat_ws(' / ', t.lines, t.estimate_fen, t.income_fen, t.net_fen) as found
            from due d full join (select * from order_tally where agency_id = :agency) t using (anchor_id, state, attribution, frozen, pair)
            where (coalesce(d.lines, 0), coalesce(d.estimate_fen, 0), coalesce(d.income_fen, 0), coalesce(d.net_fen, 0))
              <> (coalesce(t.lines, 0), coalesce(t.estimate_fen, 0), coalesce(t.income_fen, 0), coalesce(t.net_fen, 0)) order by 2""";

    static final List<Check> ALL = List.of(new Check("winners", WINNERS), new Check("claim_winners", CLAIMS), new Check("claim_lines", CLAIM_LINES), new Check("copies", COPIES), new Check("said", SAID), new Check("pairs", PAIRS),
            new Check("platform", PLATFORM), new Check("nets", NETS), new Check("journal_nets", JOURNAL_NETS), new Check("shares", SHARES), new Check("earned", EARNED),
            new Check("tallies", TALLIES));
}
