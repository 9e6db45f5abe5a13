package app.anchorage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What history costs: pages, an import of 10,000 lines and a month's run, at 100,000 lines and at ten million. */
final class PagePhase {
    private static final int FEW = 10_000;

    private PagePhase() {}

    /** At a hundredth of the large history. */
    static void small(World world) throws Exception {
        history(world, new Data(900, world.lines() / 10, LocalDateTime.of(2013, 10, 1, 0, 0), 365));
        new Clerk(world).settle("2014-12-31");
        growing(world, "small", LocalDateTime.of(2014, 12, 10, 0, 0), "2015-01-31", "2015-02-28", "2015-03-31");
        latencies(world, "small");
    }

    /** Ten times the lines of one report: what the imports have left undone is copied in the database, verified and settled. */
    static void seed(World world) throws Exception {
        long start = System.nanoTime();
        world.figures.add("seeded_lines", new Seed(world.server).until(10L * world.lines()));
        world.figures.add("seed_seconds", Figures.since(start));
        world.figures.add("verify_seconds_large", new Clerk(world).verify());
        world.figures.add("run_seconds_large", new Clerk(world).settle("2026-11-05"));
    }

    /** With that history. */
    static void large(World world) throws Exception {
        growing(world, "large", LocalDateTime.of(2026, 9, 15, 0, 0), "2026-11-08", "2026-11-11", "2026-11-14");
        latencies(world, "large");
        for (String name : new String[] {"me", "orders", "statement", "import", "run"}) {
            if (world.figures.has(name + "_small")) {
                world.figures.add("growth_" + name, world.figures.median(name + "_large") / world.figures.median(name + "_small"));
            }
        }
        duringImport(world);
    }

    private static void history(World world, Data data) throws Exception {
        Clerk clerk = new Clerk(world);
        for (Path report : new Path[] {data.csv(world.files), data.claims(world.files)}) {
            clerk.preview(report);
            clerk.commit();
            Files.delete(report);
        }
    }

    /** Three times an import of few lines, and the run of the month they are settled in. */
    private static void growing(World world, String name, LocalDateTime first, String... cutoffs) throws Exception {
        for (int i = 0; i < cutoffs.length; i++) {
            Path report = new Data(name.charAt(0) * 100L + i, Math.min(FEW, world.lines()), first.plusDays(i), 5).csv(world.files);
            Clerk clerk = new Clerk(world);
            double preview = clerk.preview(report);
            world.figures.add("import_" + name, preview + clerk.commit());
            world.figures.add("run_" + name, clerk.settle(cutoffs[i]));
            Files.delete(report);
        }
    }

    /** Each page and whose it is; the last has twelve rows and nothing to do with order lines. */
    private static Map<String, Load> pages(World world) throws Exception {
        long anchor = world.server.number("select id from anchor where stage_name = '主播 7'");
        long statement = world.server.number("select id from statement where anchor_id = " + anchor + " order by id desc limit 1");
        Visitor owner = world.as("owner");
        int port = world.portal().port();
        Map<String, Load> pages = new LinkedHashMap<>();
        pages.put("me", new Load(port, "/me", world.as("anchor")));
        pages.put("orders", new Load(port, "/orders?anchor=" + anchor + "&state=settled", owner));
        pages.put("statement", new Load(port, "/statements/" + statement, owner));
        pages.put("members", new Load(port, "/members", owner));
        return pages;
    }

    /** Medians in milliseconds of one visitor at a time. */
    private static void latencies(World world, String name) throws Exception {
        pages(world).forEach((page, load) -> {
            load.run(4, Load.WARM_SECONDS, 0);
            world.figures.add(page + "_" + name, load.run(1, 5, 0).at(0.5));
        });
    }

    /** Requests a second with sixteen visitors at once, and what a request costs the processors. */
    static void rates(World world) throws Exception {
        Map<String, Double> rates = new LinkedHashMap<>();
        Map<String, Double> work = new LinkedHashMap<>();
        Map<String, Load> pages = pages(world);
        pages.forEach((page, load) -> load.run(16, Load.WARM_SECONDS, 0));
        pages.forEach((page, load) -> {
            Cpu cpu = Cpu.start(world);
            Load.Times times = load.run(16, 10, 0);
            work.put(page, world.figures.add("cpu_millis_" + page + "_rate", 1000 * cpu.seconds() / times.millis().length));
            rates.put(page, world.figures.add("per_second_" + page, times.perSecond()));
        });
        rates.forEach((page, rate) -> world.figures.add("page_ratio_" + page, rate / rates.get("members")));
        work.forEach((page, millis) -> world.figures.add("page_cpu_ratio_" + page, work.get("members") / millis));
    }

    /** How long an anchor waits while a large report is imported, beside a quiet hour. */
    private static void duringImport(World world) throws Exception {
        Load me = pages(world).get("me");
        double quiet = world.figures.add("me_p95_quiet", me.run(8, 10, 100).at(0.95));
        Path report = new Data(world.number("seed", 0) + 70, world.lines() / 10).csv(world.files);
        Clerk clerk = new Clerk(world);
        CompletableFuture<Load.Times> loaded = CompletableFuture.supplyAsync(() -> me.run(8, 20, 100));
        clerk.preview(report);
        clerk.commit();
        double busy = world.figures.add("me_p95_import", loaded.join().at(0.95));
        world.figures.add("me_p95_ratio", busy / quiet);
        Files.delete(report);
    }
}
