package app.anchorage.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of the first sheet of an .xlsx file. */
final class XlsxRows implements Rows {
    private static final ReadingOptions LENIENT = new ReadingOptions(false, true);

    private final Source source;
    private final ReadableWorkbook book;
    private final List<Sheet> sheets;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long last;

    private XlsxRows(Source source, ReadableWorkbook book) throws IOException {
        this.source = source;
        this.book = book;
        sheets = book.getSheets().toList();
        stream = sheets.get(0).openStream();
        rows = stream.iterator();
    }

    static Rows open(Source source) {
        ZipGuard.check(source);
        ReadableWorkbook book = null;
        try {
            book = new ReadableWorkbook(source.path().toFile(), LENIENT);
            return new XlsxRows(source, book);
        } catch (IOException | RuntimeException e) {
            close(book);
            throw source.bad("bad_report_damaged");
        }
    }

    @Override
    public RawRow next() {
        try {
            return rows.hasNext() ? raw(rows.next()) : null;
        } catch (RuntimeException e) {
            throw source.bad("bad_report_damaged_row", last + 1, "", "");
        }
    }

    private RawRow raw(Row row) {
        last = row.getRowNum();
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(cell(row.getCell(i)));
        }
        return new RawRow(last, cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        String raw = cell.getRawValue();
        if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            return Cell.formula("=" + cell.getFormula());
        } else if (cell.getType() == CellType.NUMBER && raw != null) {
            return Cell.number(Numbers.plain(raw));
        }
        return Cell.text(raw);
    }

    @Override
    public LocalDate dayZero() {
        return book.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    @Override
    public List<String> unreadSheets() {
        return sheets.stream().skip(1).filter(this::isFilled).map(Sheet::getName).toList();
    }

    private boolean isFilled(Sheet sheet) {
        try (Stream<Row> content = sheet.openStream()) {
            return content.anyMatch(row -> !raw(row).isBlank());
        } catch (IOException | RuntimeException e) {
            throw source.bad("bad_report_damaged", sheet.getName());
        }
    }

    @Override
    public void close() {
        stream.close();
        close(book);
    }

    private static void close(ReadableWorkbook book) {
        try {
            if (book != null) {
                book.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
