package app.anchorage.settlement;

import app.anchorage.web.SafeCell;
import app.anchorage.web.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;

/**
 * Every order line as CSV: UTF-8 with a byte order mark, text in quotes and harmless, amounts as plain numbers ({@code -12.30}), and a last
 * row with the sum of the amounts and, in words beside it, the number of lines. Ids are their plain digits in quotes: {@code ="…"} or a leading
 * tab would be a formula or dirt to every program but one, and who works in Excel takes the XLSX, where ids are text.
 */
public final class StatementCsv {
    private static final LineColumn[] COLUMNS = LineColumn.values();
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final QuoteStrategy QUOTE_TEXT = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return COLUMNS[fieldIdx].text;
        }
    };

    private StatementCsv() {}

    /** Leaves the stream open. @throws IllegalStateException if the lines differ from the statement on any day */
    public static void write(StatementView view, StatementLines lines, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QUOTE_TEXT).build(out, StandardCharsets.UTF_8);
        Locale locale = view.locale();
        csv.writeRecord(Arrays.stream(COLUMNS).map(column -> column.heading(locale)).toArray(String[]::new));
        LineTally tally = new LineTally();
        lines.forEach(line -> {
            tally.add(line);
            csv.writeRecord(Arrays.stream(COLUMNS).map(column -> cell(column.of(line, locale))).toArray(String[]::new));
        });
        tally.check(view);
        csv.writeRecord(control(tally, locale));
        csv.flush();
    }

    private static String[] control(LineTally tally, Locale locale) {
        String[] row = new String[COLUMNS.length];
        row[0] = Texts.of(locale, "statement_total");
        row[LineColumn.AMOUNT.ordinal()] = tally.sum().toString();
        row[LineColumn.NOTE.ordinal()] = Texts.of(locale, "statement_lines_in_all", tally.count());
        return row;
    }

    private static String cell(Object value) {
        if (value instanceof String text) {
            return SafeCell.text(text);
        }
        if (value instanceof LocalDateTime moment) {
            return ChinaTime.second(moment);
        }
        return value == null ? "" : value.toString();
    }
}
