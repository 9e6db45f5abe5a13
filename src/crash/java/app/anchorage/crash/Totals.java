package app.anchorage.crash;

import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/** What all of it came to, to the cent: the same after every round. */
final class Totals {
    private static final String ALL = """
            select concat_ws(' ', 'entries', a.kind, n.stage_name, e.value_date, sum(e.fen), count(*)) from entry e
              join account a on a.id = e.account_id left join anchor n on n.id = a.anchor_id group by a.kind, n.stage_name, e.value_date
            union all select concat_ws(' ', 'balance', a.kind, n.stage_name, b.value_date, b.fen, b.entries) from balance b
              join account a on a.id = b.account_id left join anchor n on n.id = a.anchor_id
            union all select concat_ws(' ', 'lines', state, frozen, count(*), sum(settled_fen), sum(net_fen), sum(refund_fen)) from order_line group by state, frozen
            union all select concat_ws(' ', 'claims', state, deducted, count(*), sum(refund_fen)) from claim group by state, deducted
            union all select concat_ws(' ', 'journals', count(*)) from journal
            union all select concat_ws(' ', 'file', f.name, f.state, count(*), (select count(*) from observation o where o.file_id = min(f.id))) from report_file f group by f.name, f.state
            union all select concat_ws(' ', 'run', cutoff, state, count(*)) from settlement_run group by cutoff, state
            union all select concat_ws(' ', 'statement', s.number, n.stage_name, s.after, s.cutoff, s.opening_fen, s.earned_fen, s.deducted_fen, s.closing_fen,
              s.payout_fen, s.carried_fen, s.rows) from statement s join anchor n on n.id = s.anchor_id
            union all select concat_ws(' ', 'audit', action, count(*)) from audit_event where object_type in ('IMPORT', 'SETTLEMENT_RUN', 'STATEMENT') group by action""";

    private Totals() {}

    static List<String> of(Jdbi sql) {
        return sql.withHandle(h -> h.createQuery(ALL).mapTo(String.class).list()).stream().sorted().toList();
    }

    /** What one has and the other has not. */
    static List<String> differences(List<String> undisturbed, List<String> found) {
        TreeSet<String> missing = new TreeSet<>(undisturbed);
        missing.removeAll(found);
        TreeSet<String> more = new TreeSet<>(found);
        more.removeAll(undisturbed);
        return java.util.stream.Stream.concat(missing.stream().map(line -> "- " + line), more.stream().map(line -> "+ " + line)).toList();
    }
}
