package app.anchorage.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The main job at its size, each time with new lines: upload, preview, commit, then the newer state of a third; and the bare work beside it. */
final class ImportPhase {
    private final World world;
    private final Visitor clerk;

    private ImportPhase(World world) throws Exception {
        this.world = world;
        this.clerk = world.as("owner");
    }

    static void run(World world) throws Exception {
        for (int i = 1; i <= world.number("repeats", 3); i++) {
            new ImportPhase(world).repeat(new Data(world.number("seed", 0) + i, world.lines()));
        }
    }

    private void repeat(Data data) throws Exception {
        Path csv = data.csv(world.files);
        int collections = world.portal().collections();
        double preview = world.figures.add("preview_seconds", preview(csv));
        double commit = world.figures.add("commit_seconds", commit());
        long[] heap = world.portal().heapSince(collections);
        world.figures.add("peak_heap_mb", heap[0]);
        world.figures.add("live_heap_mb", heap[1]);
        double parser = world.figures.add("bare_parser_seconds", parse(csv));
        world.figures.add("preview_ratio", preview / parser);
        double bare = world.figures.add("bare_commit_seconds", bare(false));
        world.figures.add("commit_ratio", commit / bare);
        Files.delete(csv);
        if (world.number("newer", 1) == 1) {
            newer(data);
        }
    }

    private void newer(Data data) throws Exception {
        Path csv = data.newer(world.files);
        world.figures.add("newer_preview_seconds", preview(csv));
        double commit = world.figures.add("newer_commit_seconds", commit());
        double bare = world.figures.add("bare_newer_seconds", bare(true));
        world.figures.add("reimport_ratio", commit / bare);
        Files.delete(csv);
    }

    private String file;

    private double preview(Path report) throws Exception {
        long start = System.nanoTime();
        file = clerk.upload("/imports", report);
        world.figures.add("upload_seconds", Figures.since(start));
        clerk.await(file);
        return Figures.since(start);
    }

    private double commit() throws Exception {
        long id = Long.parseLong(file.substring(file.lastIndexOf('/') + 1));
        String version = world.server.text("select version from report_file where id = " + id);
        world.server.execute(java.util.List.of("checkpoint"));
        long start = System.nanoTime();
        clerk.made(file + "/commitment", "version", version, "reason", "bench");
        clerk.await(file);
        double seconds = Figures.since(start);
        if (!"COMMITTED".equals(world.server.text("select state from report_file where id = " + id))) {
            throw new IllegalStateException(world.server.text("select coalesce(failure, '?') from job where file_id = " + id + " order by id desc limit 1"));
        }
        return seconds;
    }

    private double bare(boolean update) throws Exception {
        Map<String, Path> rows = world.bare.rows(Long.parseLong(file.substring(file.lastIndexOf('/') + 1)), update);
        return world.bare.write(rows, update);
    }

    /** Reads the file with the bare CSV parser and sums three columns. */
    private static double parse(Path csv) throws Exception {
        long start = System.nanoTime();
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        int[] columns = {17, 18, 30};
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            boolean head = true;
            for (CsvRecord row : reader) {
                for (int i = 0; i < columns.length && !head; i++) {
                    String cell = row.getField(columns[i]);
                    sums[i] = cell.isEmpty() ? sums[i] : sums[i].add(new BigDecimal(cell));
                }
                head = false;
            }
        }
        return Figures.since(start);
    }
}
