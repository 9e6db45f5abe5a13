package app.anchorage.order.lines;

import app.anchorage.agency.SecurityLog;
import app.anchorage.web.ExportFile;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The order lines of a filter as CSV (UTF-8 with a byte order mark), finished before a byte of it is sent. */
@ApplicationScoped
public class OrderExport {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final OrderColumn[] COLUMNS = OrderColumn.values();
    private static final QuoteStrategy QUOTE_TEXT = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int lineNo, int fieldIdx, String value) {
            return COLUMNS[fieldIdx].text;
        }
    };

    @Inject
    OrderList list;

    @Inject
    SecurityLog log;

    @Transactional
    @TransactionConfiguration(timeout = 600)
    public ExportFile file(OrderFilter filter, Locale locale) throws IOException {
        log.record(SecurityLog.Event.EXPORT, "orders.csv " + filter.query());
        return ExportFile.write(out -> write(filter, locale, out));
    }

    private void write(OrderFilter filter, Locale locale, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QUOTE_TEXT).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(Arrays.stream(COLUMNS).map(column -> column.heading(locale)).toArray(String[]::new));
        list.forEach(filter, row -> csv.writeRecord(Arrays.stream(COLUMNS).map(column -> column.of(row, locale)).toArray(String[]::new)));
        csv.flush();
    }
}
