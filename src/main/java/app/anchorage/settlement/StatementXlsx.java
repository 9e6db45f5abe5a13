package app.anchorage.settlement;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The statement as a workbook: a summary sheet, then every order line, on further sheets where one is full. Memory does not grow with the
 * lines.
 */
public final class StatementXlsx {
    private StatementXlsx() {}

    /** Leaves the stream open. @throws IllegalStateException if the lines differ from the statement on any day */
    public static void write(StatementView view, StatementLines lines, OutputStream out) throws IOException {
        write(view, lines, out, Worksheet.MAX_ROWS);
    }

    static void write(StatementView view, StatementLines lines, OutputStream out, int rowsPerSheet) throws IOException {
        Workbook book = new Workbook(out, "Anchorage", "1.0");
        SummarySheet.write(book, view);
        LineTally tally = new LineTally();
        LineSheets sheets = new LineSheets(book, view.locale(), rowsPerSheet);
        try {
            lines.forEach(line -> {
                tally.add(line);
                sheets.add(line);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheets.finish();
        tally.check(view);
        book.finish();
    }
}
