package app.anchorage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The counterpart without guards, rules or parsing: tables with the same columns and indexes but no foreign keys, checks, triggers or row-level
 * security, filled in one transaction with exactly the rows that the portal wrote, by COPY into a temporary stage and one insert each.
 */
final class Bare {
    static final List<String> TABLES = List.of("order_line", "observation", "journal", "entry");

    private final Server server;
    private final Path directory;
    private final Supplier<Cpu> clock;
    double cpuSeconds;

    Bare(Server server, Path directory, Supplier<Cpu> clock) {
        this.server = server;
        this.directory = directory;
        this.clock = clock;
    }

    void make() {
        server.execute(List.of("drop schema if exists bare cascade", "create schema bare"));
        TABLES.forEach(table -> server.execute(List.of("create table bare." + table + " (like public." + table + " including defaults including indexes)")));
        server.execute(List.of("create table bare.statement_row (like public.statement_row including defaults including indexes)"));
    }

    /** Takes the rows that an import wrote out of the portal's tables. Not timed. */
    Map<String, Path> rows(long file) {
        String journals = "select j.id from posting p join journal j on j.agency_id = p.agency_id and j.posting_id = p.id where p.cause = 'IMPORT' and p.reference = " + file;
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("order_line", "select l.* from order_line l where l.id in (select line_id from observation where file_id = " + file + ")");
        queries.put("observation", "select o.* from observation o where o.file_id = " + file);
        queries.put("journal", "select j.* from journal j where j.id in (" + journals + ")");
        queries.put("entry", "select e.* from entry e where e.journal_id in (" + journals + ")");
        Map<String, Path> files = new LinkedHashMap<>();
        queries.forEach((table, query) -> {
            Path to = directory.resolve(table + ".copy");
            server.dump(query, to);
            files.put(table, to);
        });
        return files;
    }

    /** @param update whether the lines are there already and take a new state; @return seconds */
    double write(Map<String, Path> rows, boolean update) throws IOException {
        double seconds = server.superuser().withHandle(h -> {
            h.execute("checkpoint");
            Cpu cpu = clock.get();
            long start = System.nanoTime();
            h.useTransaction(t -> rows.forEach((table, from) -> write(t, table, from, update && table.equals("order_line"))));
            cpuSeconds = cpu.seconds();
            return Figures.since(start);
        });
        for (Path file : rows.values()) {
            Files.delete(file);
        }
        return seconds;
    }

    private static void write(Handle h, String table, Path from, boolean update) {
        h.execute("create temp table stage_" + table + " (like public." + table + ") on commit drop");
        Server.load(h, "stage_" + table, from);
        if (update) {
            h.execute("analyze stage_" + table);
            h.execute("update bare." + table + " t set (" + Server.columns(h, table, "") + ") = row(" + Server.columns(h, table, "s.") + ") from stage_" + table
                    + " s where t.agency_id = s.agency_id and t.id = s.id");
        } else {
            h.execute("insert into bare." + table + " select * from stage_" + table);
        }
    }

    /** The sums per account of a run's range and its statements' rows, from the bare tables. @return seconds */
    double run(long run) {
        return server.superuser().withHandle(h -> {
            h.execute("analyze");
            h.execute("truncate bare.statement_row");
            h.execute("checkpoint");
            Cpu cpu = clock.get();
            long start = System.nanoTime();
            h.useTransaction(t -> {
                t.createQuery("select e.account_id, sum(e.fen), count(*) from statement s join bare.entry e on e.agency_id = s.agency_id and e.account_id = s.account_id"
                        + " and e.value_date > s.after and e.value_date <= s.cutoff where s.run_id = " + run + " group by 1").mapToMap().list();
                t.execute(ROWS + run);
            });
            cpuSeconds = cpu.seconds();
            return Figures.since(start);
        });
    }

    /**
     * What no run can do without: the sums of each line and day, which are what is earned and deducted; the terms that each payee's entries name; and the
     * rows under the checks and the guard of the portal's own table. Once. @return seconds
     */
    double floor(long run) {
        return server.superuser().withHandle(h -> {
            FLOOR.forEach(h::execute);
            h.execute("checkpoint");
            Cpu cpu = clock.get();
            long start = System.nanoTime();
            h.useTransaction(t -> {
                t.createQuery("select account_id, sum(greatest(fen, 0)) as earned, sum(least(fen, 0)) as deducted from (select e.account_id, -sum(e.fen) as fen" + OF + run
                        + " group by e.account_id, e.value_date, e.line_id, e.obligation_id) n group by 1").mapToMap().list();
                t.createQuery("select distinct e.account_id, j.agreement_id, j.hold_scope, j.hold_days" + OF + run).mapToMap().list();
                t.execute(ROWS.replace("bare.statement_row", "bare.guarded_row") + run);
            });
            cpuSeconds = cpu.seconds();
            return Figures.since(start);
        });
    }

    private static final List<String> FLOOR = List.of("drop table if exists bare.guarded_row", "create table bare.guarded_row (like public.statement_row including all)",
            "create trigger guard after insert on bare.guarded_row referencing new table as new_rows for each statement execute function guard_statement_rows()");

    private static final String OF = """
             from statement s join bare.entry e on e.agency_id = s.agency_id and e.account_id = s.account_id and e.value_date > s.after
              and e.value_date <= s.cutoff and e.kind <> 'PAYOUT'
            join bare.journal j on j.agency_id = e.agency_id and j.id = e.journal_id where s.run_id =\s""";

    private static final String ROWS = """
            insert into bare.statement_row (agency_id, statement_id, seq, entry_id, day, kind, line_id, order_no, sub_order_no, item_id, title, shop, sold_at,
              settled_on, base_fen, share_points, agreement_version, fen)
            select e.agency_id, s.id, row_number() over (partition by s.id order by e.value_date, e.id), e.id, e.value_date, e.kind, e.line_id, l.order_no,
              l.sub_order_no, l.item_id, l.item_title, l.shop, l.created_at, j.settled_on, j.net_fen, g.share_points, g.version, -e.fen
            from statement s join bare.entry e on e.agency_id = s.agency_id and e.account_id = s.account_id and e.value_date > s.after and e.value_date <= s.cutoff
              and e.kind <> 'PAYOUT'
            join bare.journal j on j.agency_id = e.agency_id and j.id = e.journal_id
            left join bare.order_line l on l.agency_id = e.agency_id and l.id = e.line_id
            left join agreement g on g.agency_id = e.agency_id and g.id = j.agreement_id
            where s.run_id =\s""";
}
