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
            OrderStageSql.TIDY.forEach(statement -> h.createUpdate(statement).bind("moment", moment).execute());
            h.createUpdate(COMPARE).bind("agency", staging.agency()).execute();
            found(h, findings);
            return new Assessment(read, groups(h));
        });
    }

    private Map<String, Tally> groups(Handle h) {
        Map<String, Tally> groups = new LinkedHashMap<>();
        h.createQuery(GROUPS + UNKNOWN + UNKNOWN_NEW).bind("agency", staging.agency()).mapTo(Group.class).forEach(g ->
                groups.put(g.key, new Tally(g.lines, g.paidFen, g.estimateFen, g.settledFen, g.incomeFen)));
        return groups;
    }

    private void found(Handle h, Consumer<Finding> findings) {
        h.createQuery(FOUND).bind("agency", staging.agency()).mapTo(Found.class).forEach(f -> findings.accept(
                new Finding(Severity.valueOf(f.severity), f.code, f.rowNo, f.columnName, f.value)));
    }

    private static final String COMPARE = """
            create temp table order_compared on commit drop as
            select s.row_no, s.line_key, l.id as line_id, o.state as known_state, o.moment as known_moment, o.paid_fen as known_paid,
                   o.settled_fen as known_settled, l.manual_anchor_id, l.adzone_id as known_adzone, l.relation_id as known_relation,
                   case when o.id is null then 'new' when o.fingerprint = s.fingerprint then 'unchanged'
                        when (s.state, s.moment, s.fingerprint) < (o.state, o.moment, o.fingerprint) then 'older' else 'changed' end as verdict,
                   o.fingerprint <> s.fingerprint and s.state = o.state and s.moment = o.moment as tie,
                   o.fingerprint <> s.fingerprint and ((s.moment > o.moment and s.state < o.state) or (s.moment < o.moment and s.state > o.state)) as backwards
            from order_stage s
            left join order_line l on l.agency_id = :agency and l.platform = 'TAOBAO' and l.line_key = s.line_key
            left join observation o on o.agency_id = :agency and o.id = l.observation_id""";

    private static final String SUMS = """
            count(*) as lines, coalesce(sum(s.paid_fen), 0)::bigint as paid_fen, coalesce(sum(s.estimate_fen), 0)::bigint as estimate_fen,
            coalesce(sum(s.settled_fen), 0)::bigint as settled_fen, coalesce(sum(s.income_fen), 0)::bigint as income_fen
            """;

    private static final String GROUPS = "select coalesce(c.verdict, 'total') as key, " + SUMS + """
            from order_stage s join order_compared c on c.row_no = s.row_no group by grouping sets ((), (c.verdict))
            """;

    private static final String UNKNOWN = " union all select 'unknown_position', " + SUMS + """
            from order_stage s join order_compared c on c.row_no = s.row_no and c.manual_anchor_id is null
            join lateral (select coalesce(s.adzone_id, c.known_adzone) as adzone_id, coalesce(s.relation_id, c.known_relation) as relation_id,
              s.created_on) l on true
            """ + Attribution.POSITION + " where p.id is null";

    /** The same of the new ones alone. */
    private static final String UNKNOWN_NEW = UNKNOWN.replace("'unknown_position'", "'unknown_new'") + " and c.verdict = 'new'";

    private static final String FOUND = """
            select 'RED' as severity, 'finding_same_key' as code, s.row_no, '淘宝子订单号' as column_name, coalesce(s.sub_order_no, s.order_no) as value
            from order_stage s join (select line_key, moment, min(row_no) as first from order_stage group by 1, 2 having count(*) > 1) d
              on d.line_key = s.line_key and d.moment = s.moment where s.row_no > d.first and not s.needs_occurrence
            union all
            select 'RED', 'finding_same_purchase', s.row_no, '订单编号', s.order_no
            from order_stage s join (select line_key from order_stage where needs_occurrence group by 1 having count(*) > 1) d on d.line_key = s.line_key
            union all
            select 'RED', 'finding_other_purchases', s.row_no, '订单编号', s.order_no
            from order_stage s join order_compared c on c.row_no = s.row_no and c.verdict = 'new'
            where s.needs_occurrence and exists (select 1 from order_line l where l.agency_id = :agency and l.state is not null
              and l.sub_order_no is null and l.order_no = s.order_no and l.item_id = s.item_id and l.created_at = s.created_at
              and not exists (select 1 from order_stage x where x.line_key = l.line_key))
            union all
            select 'YELLOW', 'finding_equal_rows', e.row_no, '订单编号', e.order_no || ' (' || e.first || ')' from order_equal e
            union all
            select 'RED', 'finding_tie', s.row_no, '淘宝子订单号', coalesce(s.sub_order_no, s.order_no) from order_stage s join order_compared c on c.row_no = s.row_no where c.tie
            union all
            select 'RED', 'finding_backwards', s.row_no, '订单状态', coalesce(s.sub_order_no, s.order_no) from order_stage s join order_compared c on c.row_no = s.row_no where c.backwards
            union all
            select 'RED', 'finding_hundredfold_known', s.row_no, '付款金额', to_char(s.paid_fen / 100.0, 'FM999999999990.00')
            from order_stage s join order_compared c on c.row_no = s.row_no
            where c.known_paid > 0 and s.paid_fen > 0 and (s.paid_fen = 100 * c.known_paid or 100 * s.paid_fen = c.known_paid)
            union all
            select 'YELLOW', 'finding_pair', s.row_no, '淘宝订单编号', s.order_no
            from order_stage s where exists (select 1 from order_line l where l.agency_id = :agency and l.state is not null
              and l.order_no = s.order_no and l.item_id = s.item_id and l.created_at = s.created_at
              and (l.sub_order_no is null) <> (s.sub_order_no is null))
            order by 3""";
}
