package app.anchorage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What history costs: pages, an import of 10,000 lines and a month's run, at 100,000 lines and at ten million. */
final class PagePhase {
    private static final int FEW = 10_000;
    private static final int TURNS = 3;
    /** Short turns and many: the machine's own pace changes within a minute by as much as what is measured. */
    private static final int RATE_TURNS = 15;
    private static final double RATE_SECONDS = 2;
    /** Everything is settled before the months that are measured; the first of those is not, for it finds nothing in memory. */
    private static final String SETTLED = "2026-11-05";
    private static final String[] CUTOFFS = {"2026-11-08", "2026-11-11", "2026-11-14", "2026-11-17"};

    private PagePhase() {}

    /** A hundredth of the large history, in a database of its own, so that both can be measured in turns. */
    static void small(World world) throws Exception {
        try (World small = world.beside()) {
            Roster.make(small);
            Data data = new Data(900, world.lines() / 10, LocalDateTime.of(2013, 10, 1, 0, 0), 365);
            Clerk clerk = new Clerk(small);
            for (Path report : new Path[] {data.csv(small.files), data.claims(small.files)}) {
                clerk.preview(report);
                clerk.commit();
                Files.delete(report);
            }
            clerk.settle(SETTLED);
        }
    }

    /** Ten times the lines of one report: what the imports have left undone is copied in the database, verified and settled. */
    static void seed(World world) throws Exception {
        long start = System.nanoTime();
        world.figures.add("seeded_lines", new Seed(world.server).until(10L * world.lines()));
        world.figures.add("seed_seconds", Figures.since(start));
        world.figures.add("verify_seconds_large", new Clerk(world).verify());
        world.figures.add("run_seconds_large", new Clerk(world).settle(SETTLED));
    }

    /** What each takes with the long history beside what it takes with the short one: both portals as new, and each goes first in turn. */
    static void large(World world) throws Exception {
        world.stopPortal();
        try (World small = world.beside()) {
            month(small, 0);
            month(world, 0);
            for (int turn = 1; turn < CUTOFFS.length; turn++) {
                int now = turn;
                inTurn(turn, world, small, of -> month(of, now));
            }
            latencies(world, small);
        }
        duringImport(world);
    }

    private static void latencies(World world, World small) throws Exception {
        Map<World, Map<String, Load>> pages = Map.of(small, pages(small), world, pages(world));
        pages.values().forEach(of -> of.values().forEach(Load::warm));
        for (int turn = 0; turn < TURNS; turn++) {
            for (String name : pages.get(world).keySet()) {
                inTurn(turn, world, small, of -> Map.of(name, latency(pages.get(of).get(name))));
            }
        }
    }

    private interface Measured {
        Map<String, Double> of(World world) throws Exception;
    }

    /** Of both, the short history first in one turn and the long one in the next. */
    private static void inTurn(int turn, World world, World small, Measured measured) throws Exception {
        boolean back = turn % 2 == 1;
        Map<String, Double> first = measured.of(back ? world : small);
        Map<String, Double> second = measured.of(back ? small : world);
        Map<String, Double> few = back ? second : first;
        Map<String, Double> many = back ? first : second;
        few.forEach((name, value) -> {
            world.figures.add(name + "_small", value);
            world.figures.add("growth_" + name, world.figures.add(name + "_large", many.get(name)) / value);
        });
    }

    /** An import of few lines, and the run that settles them, in seconds. */
    private static Map<String, Double> month(World world, int turn) throws Exception {
        Path report = new Data(700L + turn, Math.min(FEW, world.lines()), LocalDateTime.of(2026, 9, 15, 0, 0).plusDays(turn), 5).csv(world.files);
        Clerk clerk = new Clerk(world);
        double seconds = clerk.preview(report) + clerk.commit();
        Files.delete(report);
        return Map.of("import", seconds, "run", clerk.settle(CUTOFFS[turn]));
    }

    /** The median in milliseconds of one visitor at a time. */
    private static double latency(Load page) {
        return page.run(1, 5, 0).at(0.5);
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

    /** Requests a second with sixteen visitors at once, and what a request costs the processors; there and back, for the machine is quicker at times. */
    static void rates(World world) throws Exception {
        Map<String, Load> pages = pages(world);
        pages.values().forEach(Load::warm);
        pages.values().forEach(page -> page.run(16, 5, 0));
        List<String> way = new ArrayList<>(pages.keySet());
        for (int turn = 0; turn < RATE_TURNS; turn++) {
            Map<String, Double> seconds = new LinkedHashMap<>();
            Map<String, Double> work = new LinkedHashMap<>();
            for (int half = 0; half < 2; half++) {
                for (String name : way) {
                    Cpu cpu = Cpu.start(world);
                    Load.Times times = pages.get(name).run(16, RATE_SECONDS, 0);
                    work.merge(name, world.figures.add("cpu_millis_" + name + "_rate", 1000 * cpu.seconds() / times.millis().length), Double::sum);
                    seconds.merge(name, 1 / world.figures.add("per_second_" + name, times.perSecond()), Double::sum);
                }
                Collections.reverse(way);
            }
            seconds.forEach((name, of) -> world.figures.add("page_ratio_" + name, seconds.get("members") / of));
            work.forEach((name, of) -> world.figures.add("page_cpu_ratio_" + name, work.get("members") / of));
        }
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
