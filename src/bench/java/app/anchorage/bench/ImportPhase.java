package app.anchorage.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The main job at its size: upload, preview, commit, the claims, then the newer state of a third; and the bare work beside it. */
final class ImportPhase {
    private final World world;
    private final Clerk clerk;

    private ImportPhase(World world) throws Exception {
        this.world = world;
        this.clerk = new Clerk(world);
    }

    /** Each time with new lines. */
    static void csv(World world) throws Exception {
        for (int i = 1; i <= world.number("repeats", 3); i++) {
            Data data = new Data(world.number("seed", 0) + i, world.lines());
            ImportPhase phase = new ImportPhase(world);
            phase.fresh(data);
            phase.newer(data);
        }
        world.figures.add("verify_seconds", new Clerk(world).verify());
    }

    /** The same lines as a workbook would hold them: each cell a shared text. */
    static void xlsx(World world) throws Exception {
        Path file = new Data(world.number("seed", 0) + 50, world.lines()).xlsx(world.files);
        int before = world.portal().collections();
        Clerk clerk = new Clerk(world);
        double seconds = world.figures.add("xlsx_preview_seconds", clerk.preview(file)) + world.figures.add("xlsx_commit_seconds", clerk.commit());
        if (world.figures.has("commit_seconds")) {
            world.figures.add("xlsx_ratio", seconds / (world.figures.median("preview_seconds") + world.figures.median("commit_seconds")));
        }
        heap(world, "_xlsx", before);
        Files.delete(file);
    }

    /** Three times as many lines in one file must not need more memory. */
    static void large(World world) throws Exception {
        Path file = new Data(world.number("seed", 0) + 60, 3 * world.lines()).csv(world.files);
        int before = world.portal().collections();
        Clerk clerk = new Clerk(world);
        world.figures.add("preview_seconds_3x", clerk.preview(file));
        world.figures.add("commit_seconds_3x", clerk.commit());
        heap(world, "_3x", before);
        Files.delete(file);
    }

    private void fresh(Data data) throws Exception {
        Path csv = data.csv(world.files);
        int before = world.portal().collections();
        double preview = world.figures.add("preview_seconds", clerk.preview(csv));
        world.figures.add("upload_seconds", clerk.uploadSeconds);
        world.figures.add("preview_cpu_seconds", clerk.cpuSeconds);
        double commit = world.figures.add("commit_seconds", clerk.commit());
        world.figures.add("commit_cpu_seconds", clerk.cpuSeconds);
        heap(world, "", before);
        world.figures.add("preview_ratio", preview / world.figures.add("bare_parser_seconds", parse(csv)));
        world.figures.add("preview_floor_ratio", preview / world.figures.add("preview_floor_seconds", Floor.of(world, csv)));
        world.figures.add("commit_ratio", commit / world.figures.add("bare_commit_seconds", bare("commit", false)));
        Files.delete(csv);
        Path claims = data.claims(world.files);
        clerk.preview(claims);
        world.figures.add("claims_commit_seconds", clerk.commit());
        world.figures.add("claims_commit_cpu_seconds", clerk.cpuSeconds);
        bare("claims", false, "journal", "entry");
        Files.delete(claims);
    }

    private void newer(Data data) throws Exception {
        Path csv = data.newer(world.files);
        world.figures.add("newer_preview_seconds", clerk.preview(csv));
        double commit = world.figures.add("newer_commit_seconds", clerk.commit());
        world.figures.add("newer_commit_cpu_seconds", clerk.cpuSeconds);
        world.figures.add("reimport_ratio", commit / world.figures.add("bare_newer_seconds", bare("newer", true)));
        Files.delete(csv);
    }

    private static void heap(World world, String of, int before) throws Exception {
        long[] heap = world.portal().heapSince(before);
        world.figures.add("peak_heap_mb" + of, heap[0]);
        world.figures.add("live_heap_mb" + of, heap[1]);
    }

    private double bare(String what, boolean update, String... only) throws Exception {
        Map<String, Path> rows = world.bare.rows(clerk.file());
        if (only.length > 0) {
            rows.keySet().retainAll(java.util.Set.of(only));
        }
        double seconds = world.bare.write(rows, update);
        world.figures.add("bare_" + what + "_cpu_seconds", world.bare.cpuSeconds);
        return seconds;
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
