package app.anchorage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the phases that are asked for: {@code lines=1000000 repeats=3 phases=start,roster,…}. */
public final class Bench {
    private Bench() {}

    interface Phase {
        void run(World world) throws Exception;
    }

    public static void main(String... args) throws Exception {
        Map<String, String> said = Arrays.stream(args).map(arg -> arg.split("=", 2)).collect(Collectors.toMap(a -> a[0], a -> a[1]));
        Map<String, Phase> phases = phases();
        List<String> asked = said.containsKey("phases") ? List.of(said.get("phases").split(",")) : List.copyOf(phases.keySet());
        Path directory = Files.createDirectories(Path.of(said.getOrDefault("directory", "target/bench")).toAbsolutePath());
        boolean good = true;
        try (World world = new World(directory, said)) {
            for (String name : asked) {
                good &= run(name, phases.get(name), world);
            }
        }
        System.exit(good ? 0 : 1);
    }

    /** A phase that fails is named and costs its own figures only. */
    private static boolean run(String name, Phase phase, World world) {
        long start = System.nanoTime();
        System.out.println("# " + name);
        try {
            phase.run(world);
            System.out.printf("# %s took %.0f s%n", name, Figures.since(start));
            return true;
        } catch (Exception | OutOfMemoryError failed) {
            System.out.printf("# %s failed after %.0f s: %s%n", name, Figures.since(start), failed);
            return false;
        }
    }

    private static Map<String, Phase> phases() {
        Map<String, Phase> phases = new LinkedHashMap<>();
        phases.put("roster", Roster::make);
        phases.put("start", StartPhase::run);
        phases.put("small", PagePhase::small);
        phases.put("imports", ImportPhase::csv);
        phases.put("run", RunPhase::run);
        phases.put("export", RunPhase::exports);
        phases.put("xlsx", ImportPhase::xlsx);
        phases.put("heap", ImportPhase::large);
        phases.put("seed", PagePhase::seed);
        phases.put("pages", PagePhase::large);
        phases.put("rates", PagePhase::rates);
        phases.put("calendar", CalendarPhase::run);
        phases.put("sold", CalendarPhase::sold);
        phases.put("report", Report::write);
        return phases;
    }
}
