package app.anchorage.bench;

import app.anchorage.intake.Digest;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A settlement of all payees beside one bare aggregation and insert of the same rows; then the exports of what it made. */
final class RunPhase {
    private static final int PART = 1 << 20;
    private static final int TURNS = 3;
    private static final String ORDERS = "/orders.csv?from=2015-10-01&to=2016-01-31";

    /** The day up to which lies a part of what is to be settled of the imports. */
    private static final String CUTOFF = """
            select cast(percentile_disc(%s) within group (order by e.value_date) as text) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
            where a.kind = 'ANCHOR' and e.value_date > a.closed_through and e.value_date <= '2016-10-31'""";

    private RunPhase() {}

    /** As often as there were imports: each settles as many entries as the next. */
    static void run(World world) throws Exception {
        for (int left = world.number("repeats", 3); left > 0; left--) {
            run(world, world.server.text(CUTOFF.formatted(1.0 / left)));
        }
    }

    private static void run(World world, String cutoff) throws Exception {
        Clerk clerk = new Clerk(world);
        double seconds = world.figures.add("run_seconds", clerk.settle(cutoff));
        clerk.presses.forEach((press, took) -> world.figures.add("run_seconds_" + press, took));
        double cpu = world.figures.add("run_cpu_seconds", clerk.cpuSeconds);
        double database = world.figures.add("run_database_cpu_seconds", clerk.databaseCpuSeconds);
        long run = world.server.number("select id from settlement_run order by id desc limit 1");
        world.figures.add("run_rows", world.server.number("select count(*) from statement_row r join statement s on s.agency_id = r.agency_id and s.id = r.statement_id where s.run_id = " + run));
        world.figures.add("run_ratio", seconds / world.figures.add("bare_run_seconds", world.bare.run(run)));
        world.figures.add("run_cpu_ratio", cpu / world.figures.add("bare_run_cpu_seconds", world.bare.cpuSeconds));
        world.figures.add("run_database_cpu_ratio", database / world.bare.cpuSeconds);
        world.figures.add("run_floor_ratio", seconds / world.figures.add("run_floor_seconds", world.bare.floor(run)));
        world.figures.add("run_floor_cpu_ratio", database / world.figures.add("run_floor_cpu_seconds", world.bare.cpuSeconds));
    }

    /** The file once unmeasured, so that neither finds pages that the other has read; then in turns. */
    static void exports(World world) throws Exception {
        Visitor owner = world.as("owner");
        owner.download(ORDERS);
        int before = world.portal().collections();
        for (int turn = 0; turn < TURNS; turn++) {
            export(world, owner);
        }
        long statement = world.server.number("select id from statement order by rows desc limit 1");
        world.figures.add("export_statement_rows", world.server.number("select rows from statement where id = " + statement));
        world.figures.add("export_statement_csv_seconds", time(() -> owner.download("/statements/" + statement + ".csv")));
        world.figures.add("export_statement_xlsx_seconds", time(() -> owner.download("/statements/" + statement + ".xlsx")));
        world.figures.add("export_heap_mb", world.portal().heapSince(before)[0]);
    }

    private static void export(World world, Visitor owner) throws Exception {
        Cpu cpu = Cpu.start(world);
        double csv = world.figures.add("export_csv_seconds", time(() -> owner.download(ORDERS)));
        double csvCpu = world.figures.add("export_cpu_seconds", cpu.seconds());
        Cpu bare = Cpu.start(world);
        double seconds = world.figures.add("bare_export_seconds", time(() -> world.server.dump(EXPORTED, world.files.resolve("export.copy"))));
        world.figures.add("export_ratio", csv / seconds);
        world.figures.add("export_cpu_ratio", csvCpu / world.figures.add("bare_export_cpu_seconds", bare.seconds()));
        world.figures.add("export_floor_ratio", csv / world.figures.add("export_floor_seconds", floor(world)));
    }

    /** What a file that any node can hand out whole cannot do without: the rows, a hash, its parts in the database, and reading them again. */
    private static double floor(World world) throws Exception {
        Path file = world.files.resolve("export.copy");
        world.server.execute(List.of("drop table if exists bare.export_part", "create table bare.export_part (like public.export_part including all)", "checkpoint"));
        long start = System.nanoTime();
        world.server.dump(EXPORTED, file);
        Digest.of(file);
        world.server.superuser().useTransaction(h -> {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] part = in.readNBytes(PART);
                for (int seq = 0; part.length > 0; seq++, part = in.readNBytes(PART)) {
                    h.execute("insert into bare.export_part (agency_id, job_id, seq, content) values (1, 1, ?, ?)", seq, part);
                }
            }
        });
        world.server.superuser().useTransaction(h -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (byte[] part : h.createQuery("select content from bare.export_part order by seq").setFetchSize(1).mapTo(byte[].class)) {
                    out.write(part);
                }
            }
        });
        Digest.of(file);
        double seconds = Figures.since(start);
        Files.delete(file);
        return seconds;
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Figures.since(start);
    }

    /** The same columns of the same lines. */
    private static final String EXPORTED = """
            select l.created_at, l.order_no, l.sub_order_no, l.item_id, l.item_title, l.shop, n.stage_name, l.attribution, l.state, l.paid_fen, l.settled_fen,
              l.estimate_fen, l.income_fen, l.refund_fen, l.net_fen, l.frozen, m.lies_on, l.settled_at, l.pair
            from order_line l
            left join anchor n on n.agency_id = l.agency_id and n.id = l.anchor_id
            left join account a on a.agency_id = l.agency_id and a.kind = 'ANCHOR' and a.anchor_id = l.anchor_id
            left join lateral (
              select max(d.value_date) as lies_on from (
                select e.value_date from entry e
                where e.agency_id = l.agency_id and e.line_id = l.id and e.account_id = a.id and e.value_date > a.closed_through
                group by e.value_date having sum(e.fen) <> 0) d) m on l.net_fen is not null
            where l.created_at >= '2015-10-01 00:00+08' and l.created_at < '2016-02-01 00:00+08' order by l.created_at desc, l.id desc""";
}
