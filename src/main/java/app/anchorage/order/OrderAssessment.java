package app.anchorage.order;

import app.anchorage.intake.Facts.Assessment;
import app.anchorage.intake.Facts.Tally;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Severity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Compares a staged order report with what is known: what is new, changed, unchanged or older, and what cannot be right. */
final class OrderAssessment {
    private final Staging staging;
    private final Instant moment;

    OrderAssessment(Staging staging, Instant moment) {
        this.staging = staging;
        this.moment = moment;
    }

    /** A group of rows with sums. */
    public record Group(String key, long lines, long paidFen, long estimateFen, long settledFen, long incomeFen) {}

    /** A finding that needed knowledge. */
    public record Found(String severity, String code, long rowNo, String columnName, String value) {}

    Assessment run(Consumer<Finding> findings) {
        return staging.sql().withHandle(h -> {
            long read = h.createQuery("select count(*) from order_stage").mapTo(Long.class).one();
            OrderStageSql.TIDY.forEach(h::execute);
            h.createUpdate(COMPARE + staging.attribution().rules()).bind("agency", staging.agency()).bind("moment", moment).execute();
            found(h, findings);
            return new Assessment(read, groups(h));
        });
    }

    private Map<String, Tally> groups(Handle h) {
        Map<String, Tally> groups = new LinkedHashMap<>();
        h.createQuery(GROUPS).mapTo(Group.class).forEach(g ->
                groups.put(g.key, new Tally(g.lines, g.paidFen, g.estimateFen, g.settledFen, g.incomeFen)));
        return groups;
    }

    private void found(Handle h, Consumer<Finding> findings) {
        h.createQuery(FOUND).bind("agency", staging.agency()).bind("moment", moment).mapTo(Found.class).forEach(f -> findings.accept(
                new Finding(Severity.valueOf(f.severity), f.code, f.rowNo, f.columnName, f.value)));
    }

    /** What each row does to what is known: it wins when it is the file's only row of its line and later than all that is known of the line. */
    private static final String COMPARE = """
            create temp table order_compared on commit drop as
            select s.row_no, s.line_key, coalesce(s.sub_order_no, s.order_no) as shown, s.state, l.moment, l.line_id, l.manual_anchor_id,
                   s.paid_fen, s.estimate_fen, s.settled_fen, s.income_fen, o.paid_fen as known_paid,
                   due.position_id, due.anchor_id, due.rule, due.session_id, due.session_slot_id, k.session_slot_id as slot_before,
                   case when o.id is null then 'new' when o.fingerprint = s.fingerprint then 'unchanged'
                        when (s.state, l.moment, s.fingerprint) < (o.state, o.moment, o.fingerprint) then 'older' else 'changed' end as verdict,
                   again.line_key is null and (l.line_id is null or coalesce((s.state, l.moment, s.fingerprint) > (o.state, o.moment, o.fingerprint), false))
                     as wins,
                   o.fingerprint <> s.fingerprint and s.state = o.state and l.moment = o.moment as tie,
                   o.fingerprint <> s.fingerprint and ((l.moment > o.moment and s.state < o.state) or (l.moment < o.moment and s.state > o.state)) as backwards
            from order_stage s
            left join order_again again on again.line_key = s.line_key
            left join order_line k on k.agency_id = :agency and k.platform = 'TAOBAO' and k.line_key = s.line_key
            left join observation o on o.agency_id = :agency and o.id = k.observation_id
            cross join lateral (select k.id as line_id, k.manual_anchor_id, coalesce(s.modified_at, :moment) as moment, s.created_on, s.created_at, s.item_id,
              coalesce(s.adzone_id, k.adzone_id) as adzone_id, coalesce(s.relation_id, k.relation_id) as relation_id) l
            """;

    private static final String SUMS = """
            count(*) as lines, coalesce(sum(paid_fen), 0)::bigint as paid_fen, coalesce(sum(estimate_fen), 0)::bigint as estimate_fen,
            coalesce(sum(settled_fen), 0)::bigint as settled_fen, coalesce(sum(income_fen), 0)::bigint as income_fen from order_compared
            """;

    private static final String UNKNOWN = " where manual_anchor_id is null and position_id is null";

    private static final String GROUPS = "select coalesce(verdict, 'total') as key, " + SUMS + " group by grouping sets ((), (verdict)) union all select 'unknown_position', "
            + SUMS + UNKNOWN + " union all select 'unknown_new', " + SUMS + UNKNOWN + " and verdict = 'new'";

    private static final String FOUND = """
            with again as (select s.* from order_stage s join order_again a on a.line_key = s.line_key)
            select 'RED' as severity, 'finding_same_key' as code, s.row_no, '淘宝子订单号' as column_name, coalesce(s.sub_order_no, s.order_no) as value
            from again s join (select line_key, coalesce(modified_at, :moment) as moment, min(row_no) as first from again group by 1, 2 having count(*) > 1) d
              on d.line_key = s.line_key and d.moment = coalesce(s.modified_at, :moment) where s.row_no > d.first and not s.needs_occurrence
            union all
            select 'RED', 'finding_same_purchase', s.row_no, '订单编号', s.order_no
            from again s join (select line_key from again where needs_occurrence group by 1 having count(*) > 1) d on d.line_key = s.line_key
            union all
            select 'RED', 'finding_other_purchases', s.row_no, '订单编号', s.order_no
            from order_stage s join order_compared c on c.row_no = s.row_no and c.verdict = 'new'
            where s.needs_occurrence and exists (select 1 from order_line l where l.agency_id = :agency and l.state is not null
              and l.sub_order_no is null and l.order_no = s.order_no and l.item_id = s.item_id and l.created_at = s.created_at
              and not exists (select 1 from order_stage x where x.line_key = l.line_key))
            union all
            select 'YELLOW', 'finding_equal_rows', e.row_no, '订单编号', e.order_no || ' (' || e.first || ')' from order_equal e
            union all
            select 'RED', 'finding_tie', row_no, '淘宝子订单号', shown from order_compared where tie
            union all
            select 'RED', 'finding_backwards', row_no, '订单状态', shown from order_compared where backwards
            union all
            select 'RED', 'finding_hundredfold_known', row_no, '付款金额', to_char(paid_fen / 100.0, 'FM999999999990.00') from order_compared
            where known_paid > 0 and paid_fen > 0 and (paid_fen = 100 * known_paid or 100 * paid_fen = known_paid)
            union all
            select 'YELLOW', 'finding_pair', s.row_no, '淘宝订单编号', s.order_no
            from order_stage s where s.sub_order_no is not null and exists (select 1 from order_line l where l.agency_id = :agency and l.state is not null
              and l.sub_order_no is null and l.order_no = s.order_no and l.item_id = s.item_id and l.created_at = s.created_at)
            union all
            select 'YELLOW', 'finding_pair', s.row_no, '淘宝订单编号', s.order_no
            from order_stage s where s.sub_order_no is null and exists (select 1 from order_line l where l.agency_id = :agency and l.state is not null
              and l.sub_order_no is not null and l.order_no = s.order_no and l.item_id = s.item_id and l.created_at = s.created_at)
            order by 3""";
}
