package app.anchorage.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Imports reports and settles through the pages, with the clock running. */
final class Clerk {
    private final World world;
    private final Visitor clerk;
    private String file;
    double uploadSeconds;
    double cpuSeconds;
    double databaseCpuSeconds;
    /** How long each press of a run took. */
    final Map<String, Double> presses = new LinkedHashMap<>();

    Clerk(World world) throws Exception {
        this.world = world;
        this.clerk = world.as("owner");
    }

    long file() {
        return Long.parseLong(file.substring(file.lastIndexOf('/') + 1));
    }

    /** From the press of the button to the page that shows what a commit would do. @return seconds */
    double preview(Path report) throws Exception {
        Cpu cpu = Cpu.start(world);
        long start = System.nanoTime();
        file = clerk.upload("/imports", report);
        uploadSeconds = Figures.since(start);
        clerk.await(file);
        cpuSeconds = cpu.seconds();
        return Figures.since(start);
    }

    /** From "commit" pressed to committed. @return seconds */
    double commit() throws Exception {
        if (!"PREVIEWED".equals(world.server.text("select state from report_file where id = " + file()))) {
            throw new IllegalStateException("no preview: " + world.server.text("select coalesce(refusal::text, '?') from report_file where id = " + file()));
        }
        String version = world.server.text("select version from report_file where id = " + file());
        world.server.execute(List.of("checkpoint"));
        Cpu cpu = Cpu.start(world);
        long start = System.nanoTime();
        clerk.made(file + "/commitment", "version", version, "reason", "bench");
        clerk.await(file);
        double seconds = Figures.since(start);
        cpuSeconds = cpu.seconds();
        if (!"COMMITTED".equals(world.server.text("select state from report_file where id = " + file()))) {
            throw new IllegalStateException(world.server.text("select coalesce(failure, '?') from job where file_id = " + file() + " order by id desc limit 1"));
        }
        return seconds;
    }

    /** Dry run, submission and approval for all payees, as two people do them. @return seconds */
    double settle(String cutoff) throws Exception {
        Visitor approver = world.as("approver");
        world.server.execute(List.of("checkpoint"));
        Cpu cpu = Cpu.start(world);
        String run = press("dry", () -> dry(cutoff));
        press("submit", () -> clerk.made(run + "/submission"));
        String version = press("sheet", () -> approver.get(run + "/approval").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));
        press("approve", () -> approver.made(run + "/approval", "version", version));
        cpuSeconds = cpu.seconds();
        databaseCpuSeconds = cpu.databaseSeconds();
        if (!"APPROVED".equals(world.server.text("select state from settlement_run order by id desc limit 1"))) {
            throw new IllegalStateException("the run was not approved");
        }
        return presses.values().stream().mapToDouble(seconds -> seconds).sum();
    }

    private String dry(String cutoff) {
        String run = clerk.made("/settlements", "cutoff", cutoff);
        clerk.get(run);
        return run;
    }

    private <T> T press(String which, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        presses.put(which, Figures.since(start));
        return result;
    }

    /** The verifier must be green. @return seconds */
    double verify() throws Exception {
        long start = System.nanoTime();
        long before = world.server.number("select count(*) from verification");
        clerk.made("/verifier/runs");
        while (world.server.number("select count(*) from verification") == before) {
            Thread.sleep(200);
        }
        double seconds = Figures.since(start);
        if (world.server.number("select failed from verification order by id desc limit 1") != 0) {
            throw new IllegalStateException(world.server.text("select cast(outcomes as text) from verification order by id desc limit 1"));
        }
        return seconds;
    }
}
