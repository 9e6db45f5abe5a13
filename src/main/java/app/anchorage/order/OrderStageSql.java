package app.anchorage.order;

import java.util.List;

/** The stage of an order report and how its rows become lines and observations. */
final class OrderStageSql {
    private OrderStageSql() {}

    /** Columns in the order in which {@link StagedOrder} writes them. */
    static final List<String> CREATE = List.of("drop table if exists order_stage", """
            create temp table order_stage (row_no bigint, line_key text, needs_occurrence boolean, order_no text, sub_order_no text,
              item_id text, item_title text, shop text, category text, created_at timestamptz, state smallint, modified_at timestamptz,
              fingerprint bytea, paid_at timestamptz, settled_at timestamptz, paid_fen bigint, estimate_fen bigint, settled_fen bigint,
              income_fen bigint, commission_rate bigint, commission_fen bigint, subsidy_rate bigint, subsidy_fen bigint, subsidies jsonb,
              share_rate bigint, take_rate bigint, tech_rate bigint, tech_fen bigint, tech_computed boolean, special_fen bigint,
              quantity int, price_fen bigint, adzone_id text, adzone_name text, relation_id text, refund_tag text) on commit drop""");

    /**
     * Equal rows of a file are one; purchases without a sub-order number are told apart by what never changes about them; the moment is
     * the row's own or the file's.
     */
    static final List<String> TIDY = List.of("""
            create temp table order_equal on commit drop as
            select s.row_no, s.order_no, e.first from order_stage s join (select line_key, fingerprint, min(row_no) as first from order_stage
              where needs_occurrence group by 1, 2 having count(*) > 1) e
              on e.line_key = s.line_key and e.fingerprint = s.fingerprint and s.row_no > e.first""", """
            delete from order_stage s using (select line_key, fingerprint, min(row_no) as keep from order_stage group by 1, 2
              having count(*) > 1) d where s.line_key = d.line_key and s.fingerprint = d.fingerprint and s.row_no > d.keep""", """
            update order_stage set line_key = line_key || '|' || concat_ws('|', coalesce(quantity, 0), coalesce(price_fen, 0), paid_fen)
            where needs_occurrence""",
            "alter table order_stage add column moment timestamptz",
            "update order_stage set moment = coalesce(modified_at, :moment)",
            "alter table order_stage add column created_on date",
            "update order_stage set created_on = (created_at at time zone 'Asia/Shanghai')::date",
            "create index on order_stage (line_key)",
            "analyze order_stage");

    static final List<String> WRITE = List.of("""
            insert into order_line (agency_id, platform, line_key, order_no, sub_order_no, item_id, item_title, shop, category,
              created_at, created_on)
            select distinct on (line_key) :agency, 'TAOBAO', line_key, order_no, sub_order_no, item_id, coalesce(item_title, ''), shop, category,
              created_at, created_on from order_stage s
            where not exists (select 1 from order_line l where l.agency_id = :agency and l.platform = 'TAOBAO' and l.line_key = s.line_key)
            order by line_key, row_no
            on conflict do nothing""", """
            insert into observation (agency_id, line_id, file_id, row_no, state, moment, fingerprint, paid_at, settled_at, paid_fen,
              settled_fen, commission_rate, commission_fen, subsidy_rate, subsidy_fen, subsidies, share_rate, take_rate, tech_rate,
              tech_fen, tech_computed, estimate_fen, income_fen, special_fen, quantity, price_fen, adzone_id, adzone_name, relation_id,
              refund_tag, item_id, item_title, shop, category, created_at)
            select :agency, l.id, :file, s.row_no, s.state, s.moment, s.fingerprint, s.paid_at, s.settled_at, s.paid_fen, s.settled_fen,
              s.commission_rate, s.commission_fen, s.subsidy_rate, s.subsidy_fen, s.subsidies, s.share_rate, s.take_rate, s.tech_rate,
              s.tech_fen, s.tech_computed, s.estimate_fen, s.income_fen, s.special_fen, s.quantity, s.price_fen, s.adzone_id,
              s.adzone_name, s.relation_id, s.refund_tag, s.item_id, s.item_title, s.shop, s.category, s.created_at
            from order_stage s join order_line l on l.agency_id = :agency and l.platform = 'TAOBAO' and l.line_key = s.line_key""");
}
