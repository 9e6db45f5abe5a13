package app.anchorage.order;

import java.util.List;

/** The stage of a 维权 report and how its rows become claims. */
final class ClaimStageSql {
    private ClaimStageSql() {}

    /** How far a claim has come, for the total order: opened, several open, about to be taken, ended. */
    static int rank(int state) {
        return switch (state) {
            case 4 -> 1;
            case 11 -> 2;
            case 12, 14 -> 3;
            default -> 4;
        };
    }

    static final List<String> CREATE = List.of("drop table if exists claim_stage", """
            create temp table claim_stage (row_no bigint, claim_key text, order_no text, sub_order_no text, rank smallint, state smallint,
              modified_at timestamptz, fingerprint bytea, refund_fen bigint, settled_fen bigint, return_fen bigint, opened_at timestamptz,
              completed_at timestamptz) on commit drop""");

    /**
     * A claim that is told once may be one that is known under another key; which are told once is asked of all rows in one go. The index is for claims without
     * a line: the database takes them for few, also when all that were just written are, and would read the whole stage for each.
     */
    static final List<String> TIDY = List.of("analyze claim_stage (row_no, claim_key, sub_order_no, order_no)", """
            delete from claim_stage s using (select claim_key, fingerprint, min(row_no) as keep from claim_stage group by 1, 2
              having count(*) > 1) d where s.claim_key = d.claim_key and s.fingerprint = d.fingerprint and s.row_no > d.keep""",
            "alter table claim_stage add column moment timestamptz",
            "update claim_stage set moment = coalesce(modified_at, :moment)", """
            update claim_stage s set claim_key = k.claim_key
            from (select c.sub_order_no, min(c.claim_key) as claim_key
                  from (select sub_order_no from claim_stage group by 1 having count(*) = 1) once
                  join claim c on c.agency_id = :agency and c.sub_order_no = once.sub_order_no and c.state is not null group by 1 having count(*) = 1) k
            where k.sub_order_no = s.sub_order_no and s.claim_key <> k.claim_key
              and (s.claim_key like '%|of:%' or k.claim_key like '%|of:%')""", "create index on claim_stage (claim_key)", """
            create temp table claim_compared on commit drop as
            select s.row_no, l.id as line_id, l.net_fen, l.income_fen, l.settled_fen as line_settled,
                   case when o.id is null then 'new' when o.fingerprint = s.fingerprint then 'unchanged'
                        when (s.rank, s.moment, s.fingerprint) < (o.rank, o.moment, o.fingerprint) then 'older' else 'changed' end as verdict,
                   o.fingerprint <> s.fingerprint and s.rank = o.rank and s.moment = o.moment
                     and (s.state <> o.state or s.refund_fen is distinct from o.refund_fen) as tie,
                   s.moment > o.moment and s.rank < o.rank as backwards,
                   exists (select 1 from claim x where x.agency_id = :agency and x.state is not null
                     and x.sub_order_no = s.sub_order_no and x.claim_key <> s.claim_key
                     and (x.claim_key like '%|of:%' or s.claim_key like '%|of:%')) as several
            from claim_stage s
            left join claim c on c.agency_id = :agency and c.platform = 'TAOBAO' and c.claim_key = s.claim_key
            left join claim_observation o on o.agency_id = :agency and o.id = c.observation_id
            left join order_line l on l.agency_id = :agency and l.sub_order_no = s.sub_order_no and l.state is not null""");

    private static final String SUMS = """
            count(*) as lines, coalesce(sum(s.refund_fen), 0)::bigint as paid_fen, 0::bigint as estimate_fen,
            coalesce(sum(s.settled_fen), 0)::bigint as settled_fen, coalesce(sum(s.return_fen), 0)::bigint as income_fen
            """;

    /** In a claim report the paid sum is that of the refunds, the income sum that of what the platform says goes back. */
    static final String GROUPS = "select coalesce(c.verdict, 'total') as key, " + SUMS + """
            from claim_stage s join claim_compared c on c.row_no = s.row_no group by grouping sets ((), (c.verdict))
            union all select 'waiting', """ + " " + SUMS + """
            from claim_stage s join claim_compared c on c.row_no = s.row_no where c.line_id is null""";

    static final String FOUND = """
            select 'RED' as severity, 'finding_same_key' as code, s.row_no, '淘宝子订单编号' as column_name, s.sub_order_no as value
            from claim_stage s join (select claim_key, moment, min(row_no) as first from claim_stage group by 1, 2 having count(*) > 1) d
              on d.claim_key = s.claim_key and d.moment = s.moment where s.row_no > d.first
            union all
            select 'RED', 'finding_tie', s.row_no, '淘宝子订单编号', s.sub_order_no from claim_stage s join claim_compared c on c.row_no = s.row_no where c.tie
            union all
            select 'RED', 'finding_backwards', s.row_no, '维权状态', s.sub_order_no from claim_stage s join claim_compared c on c.row_no = s.row_no where c.backwards
            union all
            select 'RED', 'finding_claim_twice', s.row_no, '淘宝子订单编号', s.sub_order_no from claim_stage s join claim_compared c on c.row_no = s.row_no where c.several
            union all
            select 'RED', 'finding_refund_exceeds', s.row_no, '维权退款金额', to_char(s.refund_fen / 100.0, 'FM999999999990.00')
            from claim_stage s where s.refund_fen > s.settled_fen
            union all
            select 'YELLOW', 'finding_own_return', s.row_no, '应返商家金额', to_char(s.return_fen / 100.0, 'FM999999999990.00')
            from claim_stage s join claim_compared c on c.row_no = s.row_no
            where s.return_fen is not null and s.return_fen > 0 and c.line_settled > 0 and s.refund_fen is not null
              and abs(s.return_fen - round(c.income_fen::numeric * least(s.refund_fen, c.line_settled) / c.line_settled)) > 1
            order by 3""";

    /** A claim found its line though nothing new may be known of it: what was known counts for the line from now on. {@code offset 0} has the line found once. */
    private static final String LINK = """
            with found as (
              update claim k set line_id = n.line_id
              from (select c.id, %s as line_id from (select distinct claim_key from claim_stage) s
                join claim c on c.agency_id = :agency and c.platform = 'TAOBAO' and c.claim_key = s.claim_key where c.line_id is null offset 0) n
              where k.agency_id = :agency and k.id = n.id and n.line_id is not null
              returning k.line_id, k.observation_id)
            insert into touched (line_id, fact_on)
            select f.line_id, max((coalesce(o.completed_at, o.moment) at time zone 'Asia/Shanghai')::date)
            from found f join claim_observation o on o.agency_id = :agency and o.id = f.observation_id group by 1
            on conflict (line_id) do update set fact_on = greatest(touched.fact_on, excluded.fact_on)""".formatted(ClaimLines.LINE);

    /** Some rows do not tell the order's number; the first that does tells it for good. */
    static final List<String> WRITE = List.of("""
            insert into claim (agency_id, platform, claim_key, order_no, sub_order_no)
            select distinct on (claim_key) :agency, 'TAOBAO', claim_key, order_no, sub_order_no from claim_stage order by claim_key, order_no is null, row_no
            on conflict (agency_id, platform, claim_key) do update set order_no = excluded.order_no
              where claim.order_no is null and excluded.order_no is not null""", """
            insert into claim_observation (agency_id, claim_id, file_id, row_no, rank, state, moment, fingerprint, refund_fen, settled_fen,
              return_fen, opened_at, completed_at)
            select :agency, c.id, :file, s.row_no, s.rank, s.state, s.moment, s.fingerprint, s.refund_fen, s.settled_fen, s.return_fen,
              s.opened_at, s.completed_at
            from claim_stage s join claim c on c.agency_id = :agency and c.platform = 'TAOBAO' and c.claim_key = s.claim_key""",
            LINK);
}
