package app.anchorage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a run of the harness has found, as the table of docs/reliability.md. */
final class Results {
    private static final Path PAGE = Path.of("docs/reliability.md");
    private static final String BEGIN = "<!-- last run: written by the harness -->";

    /** @param finding null for a good round */
    record Row(Round round, long seconds, int refusals, long slowest, String finding) {}

    private final List<Row> rows = new ArrayList<>();
    private final long seed;
    private final int lines;

    Results(long seed, int lines) {
        this.seed = seed;
        this.lines = lines;
    }

    void add(Row row) {
        rows.add(row);
        System.out.printf("round %d, %s: %s, %d s, %s, %d refusals (slowest %d ms)%n", row.round().number, row.round().fault.words,
                row.finding() == null ? "good" : "FOUND " + row.finding(), row.seconds(), blows(row.round()), row.refusals(), row.slowest());
    }

    boolean good() {
        return rows.stream().allMatch(row -> row.finding() == null);
    }

    private static String blows(Round round) {
        return round.blows.stream().map(b -> b.step() + "/" + b.aim().word + "/" + b.status()).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Replaces the last run's part of the page. */
    void write(String versions) throws IOException {
        String page = Files.readString(PAGE);
        int at = page.indexOf(BEGIN);
        Files.writeString(PAGE, page.substring(0, at < 0 ? page.length() : at) + BEGIN + "\n\n" + text(versions));
    }

    private String text(String versions) {
        List<Round.Blow> blows = rows.stream().filter(row -> row.round().fault != Fault.FULL_DATABASE).flatMap(row -> row.round().blows.stream()).toList();
        long inside = blows.stream().filter(Round.Blow::inside).count();
        StringBuilder text = new StringBuilder("%s, seed %d, %d rounds of %d order lines each, %s.%n%n".formatted(
                LocalDate.now(ZoneId.of("Asia/Shanghai")), seed, rows.size(), lines, versions));
        text.append("Good rounds: **%d of %d**. Kills, cuts and stops: %d, of them inside a logged transaction that was thereby undone: **%d (%d %%)**.%n%n".formatted(
                rows.stream().filter(row -> row.finding() == null).count(), rows.size(), blows.size(), inside, blows.isEmpty() ? 0 : inside * 100 / blows.size()));
        text.append("| what went wrong | rounds | good | blows | inside | " + Arrays.stream(Phase.values()).map(p -> p.word).collect(Collectors.joining(" | "))
                + " | told 503 or 507 | slowest | seconds a round |\n|---|---|---|---|---|" + "---|".repeat(Phase.values().length) + "---|---|---|\n");
        for (Fault fault : Fault.values()) {
            line(fault.words, rows.stream().filter(row -> row.round().fault == fault).toList(), text);
        }
        line("all", rows, text);
        rows.stream().filter(row -> row.finding() != null).forEach(row -> text.append("\nRound ").append(row.round().number).append(" found: ")
                .append(row.finding().lines().findFirst().orElse("")).append('\n'));
        return text.toString();
    }

    private static void line(String words, List<Row> rows, StringBuilder text) {
        if (rows.isEmpty()) {
            return;
        }
        List<Round.Blow> blows = rows.stream().flatMap(row -> row.round().blows.stream()).toList();
        List<Round.Blow> inside = blows.stream().filter(Round.Blow::inside).toList();
        text.append("| %s | %d | %d | %d | %d | %s | %d | %d ms | %d |%n".formatted(words, rows.size(), rows.stream().filter(row -> row.finding() == null).count(),
                blows.size(), inside.size(), Arrays.stream(Phase.values()).map(p -> Long.toString(inside.stream().filter(b -> b.aim() == p).count()))
                        .collect(Collectors.joining(" | ")), rows.stream().mapToInt(Row::refusals).sum(), rows.stream().mapToLong(Row::slowest).max().orElse(0),
                rows.stream().mapToLong(Row::seconds).sorted().skip(rows.size() / 2).findFirst().orElse(0)));
    }
}
