package app.anchorage.intake.read;

import app.anchorage.intake.file.FileFormat;
import app.anchorage.intake.file.RawRow;
import app.anchorage.intake.file.Rows;
import app.anchorage.intake.file.Source;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A report whose rows lie below one row of headings. */
abstract class SheetReport<F extends Field, R> implements Report {
    private static final int TOGETHER = 500;

    private final Source source;
    private final FileFormat format;
    private final Layout layout;
    private final Rows rows;
    protected final Columns<F> columns;
    protected final RowMapper<F> mapper;
    protected final CutIds cutIds = new CutIds();

    SheetReport(Source source, FileFormat format, Layout layout, Rows rows, Columns<F> columns) {
        this.source = source;
        this.format = format;
        this.layout = layout;
        this.rows = rows;
        this.columns = columns;
        this.mapper = new RowMapper<>(
                columns,
                new CellParser(rows.dayZero()),
                new DateCheck(source.limits().today()),
                source.limits().maxCellChars(),
                rows.width());
    }

    @Override
    public void read(RowSink sink) {
        List<RawRow> batch = new ArrayList<>(TOGETHER);
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (!row.isBlank()) {
                batch.add(row);
            }
            if (batch.size() == TOGETHER) {
                pass(batch, sink);
                batch.clear();
            }
        }
        pass(batch, sink);
        cutIds.report(idColumn(), sink);
        rows.unreadSheets().forEach(name -> sink.finding(Finding.yellow("finding_more_sheets", 0, "", name)));
    }

    /** The rows of a batch are looked at side by side and told in their order. */
    private void pass(List<RawRow> batch, RowSink sink) {
        batch.parallelStream().map(this::look).toList().forEach(seen -> {
            sink.raw(seen.number(), seen.raw());
            seen.findings().forEach(sink::finding);
            if (seen.row() != null) {
                tell(seen.row(), sink);
            }
        });
    }

    private Seen<R> look(RawRow row) {
        List<String> raw = mapper.raw(row);
        List<Finding> findings = new ArrayList<>(0);
        return new Seen<>(row.number(), raw, findings, read(row, raw, findings::add));
    }

    /** What became of a row; null after a red finding. */
    private record Seen<R>(long number, List<String> raw, List<Finding> findings, R row) {}

    /** Touches nothing but the row. @param raw its cells as written; @return null after a red finding */
    abstract R read(RawRow row, List<String> raw, Consumer<Finding> findings);

    abstract void tell(R row, RowSink sink);

    abstract String idColumn();

    @Override
    public Kind kind() {
        return layout.kind();
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public Optional<Charset> encoding() {
        return rows.encoding();
    }

    @Override
    public List<String> headings() {
        return columns.headings();
    }

    @Override
    public Optional<LocalDateTime> proposedMoment() {
        return FileMoment.of(source.name());
    }

    @Override
    public void close() {
        rows.close();
    }
}
