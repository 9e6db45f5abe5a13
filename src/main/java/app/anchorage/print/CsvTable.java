package app.anchorage.print;

import app.anchorage.money.ChinaTime;
import app.anchorage.web.SafeCell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** As CSV: UTF-8 with a byte order mark, text in harmless form, amounts as plain numbers. */
public final class CsvTable implements Table {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;

    public CsvTable(OutputStream out, List<String> headings) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(headings);
    }

    @Override
    public void row(Object... values) {
        csv.writeRecord(Arrays.stream(values).map(CsvTable::cell).toArray(String[]::new));
    }

    private static String cell(Object value) {
        if (value instanceof String text) {
            return SafeCell.text(text);
        }
        return value instanceof LocalDateTime moment ? ChinaTime.text(moment) : value == null ? "" : value.toString();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
