package app.anchorage.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** More history than there is time to import: lines, observations, journals and entries of the largest import, again under other numbers. */
final class Seed {
    private final Server server;

    Seed(Server server) {
        this.server = server;
    }

    /** @return how many lines were added */
    long until(long lines) {
        long have = server.number("select count(*) from order_line");
        long file = server.number("select file_id from observation group by 1 order by count(*) desc limit 1");
        long of = server.number("select count(distinct line_id) from observation where file_id = " + file);
        int copy = 0;
        long missing = lines - have;
        while (missing > 0) {
            long now = Math.min(missing, of);
            add(file, ++copy, now);
            missing -= now;
        }
        return Math.max(0, lines - have);
    }

    private void add(long file, int copy, long lines) {
        long by = 1_000_000_000_000L * copy;
        List<String> statements = new ArrayList<>(List.of("set session_replication_role = replica", "set work_mem = '256MB'", "drop table if exists bare.chosen",
                "create unlogged table bare.chosen as select line_id as id from (select distinct line_id from observation where file_id = " + file + ") l limit " + lines,
                "create unique index on bare.chosen (id)", "analyze bare.chosen"));
        insert(statements, "order_line", "t.id in (select id from bare.chosen)", by, Map.of("id", "id", "observation_id", "id",
                "line_key", "text", "order_no", "text", "sub_order_no", "text"), copy);
        insert(statements, "observation", "t.line_id in (select id from bare.chosen) and t.file_id = " + file, by, Map.of("id", "id", "line_id", "id"), copy);
        insert(statements, "journal", "t.line_id in (select id from bare.chosen)", by, Map.of("id", "id", "line_id", "id", "observation_id", "id"), copy);
        insert(statements, "entry", "t.line_id in (select id from bare.chosen) and t.kind <> 'PAYOUT'", by,
                Map.of("id", "id", "line_id", "id", "journal_id", "id", "corrects_id", "id"), copy);
        statements.add("""
                insert into balance as b (agency_id, account_id, value_date, fen, entries)
                select agency_id, account_id, value_date, sum(fen), count(*) from entry where id > %d and id <= %d group by 1, 2, 3
                on conflict (agency_id, account_id, value_date) do update set fen = b.fen + excluded.fen, entries = b.entries + excluded.entries"""
                .formatted(by, 1_000_000_000_000L + by));
        statements.addAll(List.of("analyze order_line", "analyze observation", "analyze journal", "analyze entry"));
        server.execute(statements);
    }

    private void insert(List<String> statements, String table, String where, long by, Map<String, String> changed, int copy) {
        List<String> columns = server.superuser().withHandle(h -> h.createQuery("""
                select column_name from information_schema.columns where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
                order by ordinal_position""").bind(0, table).mapTo(String.class).list());
        String values = String.join(", ", columns.stream().map(c -> switch (changed.getOrDefault(c, "")) {
            case "id" -> "t." + c + " + " + by;
            case "text" -> "left(t." + c + ", 17) || '" + (10 + copy) + "'";
            default -> "t." + c;
        }).toList());
        statements.add("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table + " t where " + where);
    }
}
