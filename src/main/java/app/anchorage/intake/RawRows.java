package app.anchorage.intake;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** The raw rows of every report, found again by file and row number. */
@ApplicationScoped
public class RawRows {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Previews previews;

    /** Empty for a foreign file, a discarded one, and a row that is not there. */
    public Optional<ReportRow> find(long fileId, long rowNo) {
        return rows(fileId, rowNo, rowNo).filter(row -> row.number() == rowNo).findFirst();
    }

    /** The first rows under the headings, in order. */
    public List<ReportRow> first(long fileId, int count) {
        return rows(fileId, 0, Long.MAX_VALUE).limit(count).toList();
    }

    /** Rows of the first chunk that overlaps the range. */
    private Stream<ReportRow> rows(long fileId, long from, long to) {
        List<String> headings = previews.headings(fileId);
        return sql.withHandle(h -> h.createQuery("""
                                select content from report_chunk
                                where file_id = :file and first_row <= :to and last_row >= :from order by first_row limit 1""")
                        .bind("file", fileId)
                        .bind("from", from)
                        .bind("to", to)
                        .mapTo(byte[].class)
                        .findOne())
                .map(chunk -> RowChunk.unpack(chunk).stream().map(row -> new ReportRow(row.number(), headings, row.cells())))
                .orElse(Stream.empty());
    }

    /** Takes all of a file's rows, in order. */
    RowChunk.Writer writer(long fileId) {
        delete(fileId);
        return new RowChunk.Writer((first, last, content) -> sql.useHandle(h -> h.execute(
                "insert into report_chunk (agency_id, file_id, first_row, last_row, content) values (?, ?, ?, ?, ?)",
                current.get().agencyId(), fileId, first, last, content)));
    }

    void delete(long fileId) {
        sql.useHandle(h -> h.execute("delete from report_chunk where file_id = ?", fileId));
    }
}
