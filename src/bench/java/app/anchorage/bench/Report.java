package app.anchorage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/benchmarks.md: what was measured, on what, and how it stands to its aim. The page's last part is written by hand and stays. */
final class Report {
    private static final Path PAGE = Path.of("docs/benchmarks.md");
    private static final String BY_HAND = "## What the figures say";

    private Report() {}

    /** A figure with an aim. @param most whether the aim is a ceiling */
    private record Aim(String name, String what, double aim, boolean most) {}

    private static final List<Aim> AIMS = List.of(
            new Aim("commit_ratio", "“commit” pressed to committed, new lines from CSV ÷ the bare rows", 2, true),
            new Aim("preview_ratio", "upload to preview ÷ reading the file with the bare CSV parser and summing three columns", 3, true),
            new Aim("reimport_ratio", "commit of the newer state of a third of the lines ÷ the bare rows", 2, true),
            new Aim("xlsx_ratio", "upload to committed, XLSX ÷ CSV", 2, true),
            new Aim("peak_heap_mb", "largest heap during the CSV import", 384, true),
            new Aim("peak_heap_mb_3x", "the same for three times the lines", 384, true),
            new Aim("run_ratio", "dry run + submit + approve for all payees ÷ one bare aggregation and insert of the same rows", 1.5, true),
            new Aim("page_ratio_me", "requests a second of /me ÷ of a twelve-row page (/members), 16 connections", 0.5, false),
            new Aim("page_ratio_orders", "the same of /orders by anchor and state", 0.5, false),
            new Aim("page_ratio_statement", "the same of a statement", 0.5, false),
            new Aim("growth_me", "median latency of /me with the long history ÷ with a tenth of one report, in turns", 1.5, true),
            new Aim("growth_orders", "the same of /orders", 1.5, true),
            new Aim("growth_statement", "the same of a statement", 1.5, true),
            new Aim("growth_import", "the same of an import of 10,000 lines", 1.5, true),
            new Aim("growth_run", "the same of a month’s run of those", 1.5, true),
            new Aim("attribution_ratio", "import of lines that sessions of that year sold ÷ the same import without sessions", 1.5, true),
            new Aim("export_ratio", "order lines as CSV ÷ COPY TO of the same", 2, true),
            new Aim("export_heap_mb", "largest heap during the exports", 384, true),
            new Aim("calendar_ratio", "time of a week by anchor (200 anchors × 2 sessions a day for a year) ÷ of /members, 16 connections", 1.5, true),
            new Aim("me_p95_ratio", "95th percentile of /me during an import ÷ in a quiet hour", 5, true));

    static void write(World world) throws IOException {
        Map<String, String> figures = world.figures.lines();
        figures.forEach((name, value) -> System.out.println(name + " " + value));
        String old = Files.readString(PAGE);
        String kept = old.contains(BY_HAND) ? old.substring(old.indexOf(BY_HAND)) : BY_HAND + "\n";
        Files.writeString(PAGE, head(world) + table(world) + all(figures) + kept);
    }

    private static String head(World world) throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name")).findFirst().orElse("?: ?").split(": ")[1];
        return """
                # Benchmarks

                `bench/run` makes its own reports, starts the packaged portal on an embedded PostgreSQL with fsync on and works in it as a user does; beside
                each step the same database does the bare counterpart, in the same run. Nothing is switched off in the portal: constraints, triggers,
                row-level security and audit are on, and the verifier must be green after the imports and at the end.

                %s lines a report, %s in all · %d processors (%s) · Java %s · %s · portal with -Xmx%s · load %s

                ```
                ./mvnw -DskipTests package
                bench/run                                          # all of it; writes this page
                bench/run lines=100000 repeats=1                   # a quick look
                bench/run directory=… phases=pages,report          # some phases, on the data of an earlier run
                ```

                """.formatted(String.format("%,d", world.lines()), String.format("%,d", world.server.number("select count(*) from order_line")), Runtime.getRuntime().availableProcessors(), processor.strip(), System.getProperty("java.version"),
                world.server.text("select split_part(version(), ' on', 1)"), world.heap(), Files.readString(Path.of("/proc/loadavg")).split(" ")[1]);
    }

    private static String table(World world) {
        return AIMS.stream().filter(aim -> world.figures.has(aim.name())).map(aim -> {
            double value = world.figures.median(aim.name());
            boolean met = aim.most() ? value <= aim.aim() : value >= aim.aim();
            return "| `%s` | %s | %s | %s %s | %s |".formatted(aim.name(), aim.what(), world.figures.shown(aim.name()), aim.most() ? "≤" : "≥",
                    Double.toString(aim.aim()).replaceAll("\\.0$", ""), met ? "met" : "**not met**");
        }).collect(Collectors.joining("\n", "| figure | what it is | measured | aim | |\n|---|---|---|---|---|\n", "\n\n"));
    }

    private static String all(Map<String, String> figures) {
        return figures.entrySet().stream().map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining("\n", "All figures: median, then each time it was measured. Seconds, MB, milliseconds of pages.\n\n```\n", "\n```\n\n"));
    }
}
