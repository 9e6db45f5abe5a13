package app.anchorage.order;

import java.util.List;

/** The stage of an order report and how its rows become lines and observations. */
final class OrderStageSql {
    private OrderStageSql() {}

    /** Columns in the order in which {@link StagedOrder} writes them. */
    static final List<String> CREATE = List.of("drop table if exists order_stage", """
            create temp table order_stage (row_no bigint, line_key text, needs_occurrence boolean, order_no text, sub_order_no text,
              item_id text, item_title text, shop text, category text, created_at timestamptz, created_on date, state smallint,
              modified_at timestamptz, fingerprint bytea, paid_at timestamptz, settled_at timestamptz, paid_fen bigint, estimate_fen bigint,
              settled_fen bigint, income_fen bigint, commission_rate bigint, commission_fen bigint, subsidy_rate bigint, subsidy_fen bigint,
              subsidies jsonb, share_rate bigint, take_rate bigint, tech_rate bigint, tech_fen bigint, tech_computed boolean,
              special_fen bigint, quantity int, price_fen bigint, adzone_id text, adzone_name text, relation_id text, refund_tag text)
            on commit drop""");

    /** Equal rows of a file are one. Which lines are told more than once is asked first: hardly any are, so that the rest costs little. */
    static final List<String> TIDY = List.of(
            "analyze order_stage (row_no, line_key, adzone_id, relation_id, created_on, needs_occurrence, sub_order_no, order_no)", """
            create temp table order_again on commit drop as select line_key from order_stage group by 1 having count(*) > 1""", """
            create temp table order_equal on commit drop as
            select s.row_no, s.order_no, e.first from order_stage s join (
              select line_key, fingerprint, min(row_no) as first from order_stage
              where needs_occurrence and line_key in (select line_key from order_again) group by 1, 2 having count(*) > 1) e
              on e.line_key = s.line_key and e.fingerprint = s.fingerprint and s.row_no > e.first""", """
            delete from order_stage s using (
              select line_key, fingerprint, min(row_no) as keep from order_stage where line_key in (select line_key from order_again)
              group by 1, 2 having count(*) > 1) d
            where s.line_key = d.line_key and s.fingerprint = d.fingerprint and s.row_no > d.keep""");

    /**
     * A row that is later than all that is known of its line decides how the line stands; so new lines are written once, as they stand, with their
     * observation in one statement, for each refers to the other. Lines that several rows tell, and rows that are not the latest, are left to
     * {@link Winners}.
     */
    static final List<String> WRITE = List.of("""
            create temp table order_written on commit drop as
            select c.*, c.line_id is null and c.wins as fresh, nextval('observation_seq') as observation_id,
              case when c.line_id is null and c.wins then nextval('order_line_seq') else c.line_id end as to_line
            from order_compared c""", "analyze order_written (row_no, to_line, line_key, fresh, wins)", """
            insert into order_line (agency_id, platform, line_key, order_no, sub_order_no, item_id, item_title, shop, category,
              created_at, created_on)
            select distinct on (s.line_key) :agency, 'TAOBAO', s.line_key, s.order_no, s.sub_order_no, s.item_id, coalesce(s.item_title, ''), s.shop,
              s.category, s.created_at, s.created_on
            from order_written w join order_stage s on s.row_no = w.row_no where w.to_line is null
            order by s.line_key, s.row_no""", """
            update order_written w set to_line = l.id from order_line l
            where w.to_line is null and l.agency_id = :agency and l.platform = 'TAOBAO' and l.line_key = w.line_key""", """
            with fresh as (
              insert into order_line (agency_id, id, platform, line_key, order_no, sub_order_no, item_id, item_title, shop, category, created_at,
                created_on, observation_id, state, paid_fen, estimate_fen, settled_fen, income_fen, settled_at, settled_on, adzone_id, relation_id,
                anchor_id, attribution, position_id, session_id, session_slot_id, earned_fen)
              select :agency, w.to_line, 'TAOBAO', s.line_key, s.order_no, s.sub_order_no, s.item_id, coalesce(s.item_title, ''), s.shop, s.category,
                s.created_at, s.created_on, w.observation_id, s.state, s.paid_fen, s.estimate_fen, s.settled_fen, s.income_fen, s.settled_at,
                (s.settled_at at time zone 'Asia/Shanghai')::date, s.adzone_id, s.relation_id, w.anchor_id, w.rule, w.position_id,
                w.session_id, w.session_slot_id, 0
              from order_written w join order_stage s on s.row_no = w.row_no where w.fresh)
            insert into observation (agency_id, id, line_id, file_id, row_no, state, moment, fingerprint, paid_at, settled_at, paid_fen,
              settled_fen, commission_rate, commission_fen, subsidy_rate, subsidy_fen, subsidies, share_rate, take_rate, tech_rate,
              tech_fen, tech_computed, estimate_fen, income_fen, special_fen, quantity, price_fen, adzone_id, adzone_name, relation_id,
              refund_tag, item_id, item_title, shop, category, created_at)
            select :agency, w.observation_id, w.to_line, :file, s.row_no, s.state, w.moment, s.fingerprint, s.paid_at, s.settled_at, s.paid_fen,
              s.settled_fen, s.commission_rate, s.commission_fen, s.subsidy_rate, s.subsidy_fen, s.subsidies, s.share_rate, s.take_rate, s.tech_rate,
              s.tech_fen, s.tech_computed, s.estimate_fen, s.income_fen, s.special_fen, s.quantity, s.price_fen, s.adzone_id,
              s.adzone_name, s.relation_id, s.refund_tag, s.item_id, s.item_title, s.shop, s.category, s.created_at
            from order_written w join order_stage s on s.row_no = w.row_no""", """
            update order_line l set observation_id = w.observation_id, state = s.state, paid_fen = s.paid_fen, estimate_fen = s.estimate_fen,
              settled_fen = s.settled_fen, income_fen = s.income_fen, settled_at = s.settled_at,
              settled_on = (s.settled_at at time zone 'Asia/Shanghai')::date, adzone_id = coalesce(s.adzone_id, l.adzone_id),
              relation_id = coalesce(s.relation_id, l.relation_id), shop = coalesce(s.shop, l.shop), category = coalesce(s.category, l.category),
              item_id = s.item_id, item_title = coalesce(s.item_title, l.item_title), created_at = s.created_at, created_on = s.created_on,
              anchor_id = coalesce(l.manual_anchor_id, w.anchor_id), position_id = w.position_id,
              session_id = w.session_id, session_slot_id = w.session_slot_id, attribution = case when l.manual_anchor_id is null then w.rule else 'MANUAL' end
            from order_written w join order_stage s on s.row_no = w.row_no
            where w.wins and not w.fresh and l.agency_id = :agency and l.id = w.to_line""");

    /** What comes after is planned with what is in the tables now. */
    static final String GROWN = "select grown('order_line', n), grown('observation', n) from (select count(*) as n from order_written where fresh) w";

    /** The lines whose standing the rows do not decide by themselves. */
    static final String UNDECIDED = "select to_line as line_id from order_written where not wins";

    /** What was decided is touched; a new line of which nothing is settled has no money to follow, unless all of its payee's is frozen. */
    static final String TOUCH = """
            insert into touched (line_id, fact_on, attributed, slot_before, fresh, idle)
            select w.to_line, (w.moment at time zone 'Asia/Shanghai')::date, true, w.slot_before, w.fresh, w.fresh and w.state <> 3 and not exists (
              select 1 from money_freeze f where f.agency_id = :agency and f.line_id is null and f.closed_on is null and f.anchor_id = w.anchor_id)
            from order_written w where w.wins""";
}
