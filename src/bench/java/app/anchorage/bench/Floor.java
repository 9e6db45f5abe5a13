package app.anchorage.bench;

import app.anchorage.intake.Digest;
import app.anchorage.web.Copy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * The least that any preview does on this server: mark the file by a hash, parse it with the bare parser, COPY every cell into a stage and join it with what
 * is known. No cell is checked, nothing is kept, and nobody but it is at work.
 */
final class Floor {
    private static final int COLUMNS = 52;
    private static final int SUB_ORDER_NUMBER = 15;
    private static final int FLUSH_BYTES = 1 << 20;

    private Floor() {}

    /** @return seconds */
    static double of(World world, Path csv) throws java.io.IOException {
        return world.server.superuser().withHandle(h -> {
            long start = System.nanoTime();
            Digest.of(csv);
            h.useTransaction(t -> {
                stage(t, csv);
                t.execute("analyze floor (c" + SUB_ORDER_NUMBER + ")");
                t.createQuery("select count(*) from floor f left join public.order_line l on l.agency_id = (select min(id) from agency) and l.platform = 'TAOBAO' and l.line_key = f.c"
                        + SUB_ORDER_NUMBER + " where l.id is null").mapTo(Long.class).one();
            });
            return Figures.since(start);
        });
    }

    private static void stage(Handle h, Path csv) throws java.io.IOException {
        h.execute("set local work_mem = '64MB'");
        h.execute("create temp table floor (" + IntStream.rangeClosed(1, COLUMNS).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", ")) + ") on commit drop");
        Copy rows = new Copy();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : reader) {
                rows.row(row.getFields().toArray());
                if (rows.length() > FLUSH_BYTES) {
                    rows.into(h, "copy floor from stdin");
                }
            }
        }
        rows.into(h, "copy floor from stdin");
    }
}
