package app.anchorage.settlement;

import app.anchorage.money.Money;
import app.anchorage.print.Sheet;
import app.anchorage.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/** The sheets of order lines: the next begins where one is full, and each ends with its own total. */
final class LineSheets {
    private static final int FLUSH_EVERY = 1_000;
    private static final LineColumn[] COLUMNS = LineColumn.values();

    private final Workbook book;
    private final Locale locale;
    private final int rowsPerSheet;
    private int sheets;
    private Sheet sheet;
    private Money sum;

    LineSheets(Workbook book, Locale locale, int rowsPerSheet) {
        this.book = book;
        this.locale = locale;
        this.rowsPerSheet = rowsPerSheet;
        begin();
    }

    void add(StatementLine line) {
        try {
            if (sheet.rows() == rowsPerSheet - 1) {
                finish();
                begin();
            }
            write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(StatementLine line) throws IOException {
        for (LineColumn column : COLUMNS) {
            sheet.put(column.of(line, locale));
        }
        sheet.endRow();
        sum = sum.plus(line.amount());
        if (sheet.rows() % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void begin() {
        String name = Texts.of(locale, "statement_lines");
        sheet = new Sheet(book.newWorksheet(++sheets == 1 ? name : name + " " + sheets));
        sum = Money.ZERO;
        for (LineColumn column : COLUMNS) {
            sheet.width(column.ordinal(), column.width);
        }
        sheet.head(Arrays.stream(COLUMNS).map(column -> column.heading(locale)).toArray(String[]::new)).freeze();
    }

    /** Ends the last sheet. */
    void finish() throws IOException {
        int count = sheet.rows() - 1;
        sheet.bold().put(Texts.of(locale, "statement_sheet_total")).skip(LineColumn.AMOUNT.ordinal() - 1).put(sum)
                .put(Texts.of(locale, "statement_lines_in_all", count)).endRow().finish();
    }
}
