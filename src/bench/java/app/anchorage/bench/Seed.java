package app.anchorage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * More history than there is time to import: the lines of the largest import that nobody claimed, with their observations, journals and entries,
 * again under other numbers and on later days, so that the copies lie side by side and after what has been settled.
 */
final class Seed {
    private static final int FIRST_DAYS = 60;
    private static final int DAYS_APART = 330;
    /** So many copies follow each other; the next begin again beside the first, or they would lie in the future. */
    private static final int IN_A_ROW = 10;
    private static final long NUMBERS_APART = 1_000_000_000_000L;
    private static final Map<String, Set<String>> IDS = Map.of("order_line", Set.of("id", "observation_id"), "observation", Set.of("id", "line_id"),
            "journal", Set.of("id", "line_id", "observation_id"), "entry", Set.of("id", "line_id", "journal_id", "corrects_id"));
    /** The platform's here begin with 1 to 8; a copy's with 9 or 0 and which it is of ten. */
    private static final Set<String> NUMBERS = Set.of("line_key", "order_no", "sub_order_no");
    /** Days of what happened; not of when it was told. */
    private static final Map<String, Set<String>> DAYS = Map.of("order_line", Set.of("created_at", "created_on", "settled_at", "settled_on", "due_on"),
            "observation", Set.of("created_at", "paid_at", "settled_at"), "journal", Set.of("settled_on", "due_on"), "entry", Set.of("value_date"));

    private final Server server;

    Seed(Server server) {
        this.server = server;
    }

    /** @return how many lines were added */
    long until(long lines) {
        long have = server.number("select count(*) from order_line");
        long file = server.number("select file_id from observation group by 1 order by count(*) desc, file_id desc limit 1");
        server.execute(List.of("drop table if exists bare.unclaimed", "create table bare.unclaimed as select distinct line_id as id from observation o where file_id = " + file + " and line_id < " + NUMBERS_APART
                + " and not exists (select 1 from claim c where c.agency_id = o.agency_id and c.line_id = o.line_id)"));
        long of = server.number("select count(*) from bare.unclaimed");
        long missing = lines - have;
        long first = server.number("select coalesce(max(id), 0) / " + NUMBERS_APART + " + 1 from order_line");
        for (int copy = (int) first; missing > 0; copy++) {
            add(copy, Math.min(missing, of));
            missing -= of;
        }
        return Math.max(0, lines - have);
    }

    private void add(int copy, long lines) {
        long by = NUMBERS_APART * copy;
        List<String> statements = new ArrayList<>(List.of("set session_replication_role = replica", "set work_mem = '256MB'", "drop table if exists bare.chosen",
                "create table bare.chosen as select id from bare.unclaimed limit " + lines, "create unique index on bare.chosen (id)", "analyze bare.chosen"));
        Bare.TABLES.forEach(table -> statements.add(insert(table, copy)));
        statements.add("""
                insert into balance as b (agency_id, account_id, value_date, fen, entries)
                select agency_id, account_id, value_date, sum(fen), count(*) from entry where id > %d and id <= %d group by 1, 2, 3
                on conflict (agency_id, account_id, value_date) do update set fen = b.fen + excluded.fen, entries = b.entries + excluded.entries"""
                .formatted(by, by + NUMBERS_APART));
        statements.add("""
                insert into order_tally as t
                select agency_id, coalesce(anchor_id, 0), state, attribution, frozen, coalesce(pair, ''), count(*), coalesce(sum(estimate_fen), 0),
                  coalesce(sum(income_fen), 0), coalesce(sum(net_fen), 0)
                from order_line where id > %d and id <= %d and state is not null group by 1, 2, 3, 4, 5, 6
                on conflict (agency_id, anchor_id, state, attribution, frozen, pair) do update set lines = t.lines + excluded.lines,
                  estimate_fen = t.estimate_fen + excluded.estimate_fen, income_fen = t.income_fen + excluded.income_fen, net_fen = t.net_fen + excluded.net_fen"""
                .formatted(by, by + NUMBERS_APART));
        Bare.TABLES.forEach(table -> statements.add("analyze " + table));
        server.execute(statements);
    }

    private String insert(String table, int copy) {
        List<String> columns = server.superuser().withHandle(h -> h.createQuery("""
                select column_name from information_schema.columns where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position""").bind(0, table).mapTo(String.class).list());
        String values = columns.stream().map(column -> value(table, column, copy)).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table + " t join bare.chosen c on c.id = t."
                + (table.equals("order_line") ? "id" : "line_id");
    }

    private static String value(String table, String column, int copy) {
        if (IDS.get(table).contains(column)) {
            return "t." + column + " + " + NUMBERS_APART * copy;
        } else if (table.equals("order_line") && NUMBERS.contains(column)) {
            return "'%d%d' || substr(t.%s, 3)".formatted(copy > IN_A_ROW ? 0 : 9, copy % 10, column);
        }
        return "t." + column + (DAYS.get(table).contains(column) ? " + " + days(column, FIRST_DAYS + DAYS_APART * (1 + (copy - 1) % IN_A_ROW)) : "");
    }

    private static String days(String column, int days) {
        return column.endsWith("_at") ? "interval '" + days + " days'" : Integer.toString(days);
    }
}
