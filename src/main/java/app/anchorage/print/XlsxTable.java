package app.anchorage.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** As a workbook: the next sheet begins where one is full. */
public final class XlsxTable implements Table {
    private static final int FLUSH_EVERY = 1_000;
    private static final int WIDTH = 18;

    private final Workbook book;
    private final String name;
    private final List<String> headings;
    private final int rowsPerSheet;
    private int sheets;
    private Sheet sheet;

    public XlsxTable(OutputStream out, String name, List<String> headings) {
        this(out, name, headings, Worksheet.MAX_ROWS);
    }

    XlsxTable(OutputStream out, String name, List<String> headings, int rowsPerSheet) {
        this.book = new Workbook(out, "Anchorage", "1.0");
        this.name = name;
        this.headings = headings;
        this.rowsPerSheet = rowsPerSheet;
        begin();
    }

    private void begin() {
        sheet = new Sheet(book.newWorksheet(++sheets == 1 ? name : name + " " + sheets));
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, WIDTH);
        }
        sheet.head(headings.toArray(String[]::new)).freeze();
    }

    @Override
    public void row(Object... values) {
        try {
            if (sheet.rows() == rowsPerSheet) {
                sheet.finish();
                begin();
            }
            for (Object value : values) {
                sheet.put(value);
            }
            sheet.endRow();
            if (sheet.rows() % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }
}
