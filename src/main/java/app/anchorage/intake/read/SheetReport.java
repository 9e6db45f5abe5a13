package app.anchorage.intake.read;

import app.anchorage.intake.file.FileFormat;
import app.anchorage.intake.file.RawRow;
import app.anchorage.intake.file.Rows;
import app.anchorage.intake.file.Source;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A report whose rows lie below one row of headings. */
abstract class SheetReport<F extends Field> implements Report {
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
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (!row.isBlank()) {
                List<String> raw = mapper.raw(row);
                sink.raw(row.number(), raw);
                read(row, raw, sink);
            }
        }
        cutIds.report(idColumn(), sink);
        rows.unreadSheets().forEach(name -> sink.finding(Finding.yellow("finding_more_sheets", 0, "", name)));
    }

    /** @param raw its cells as written */
    abstract void read(RawRow row, List<String> raw, RowSink sink);

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
