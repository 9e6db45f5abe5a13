package app.anchorage.order.lines;

import app.anchorage.agency.Role;
import app.anchorage.job.Asked;
import app.anchorage.job.Beside;
import app.anchorage.job.Export;
import app.anchorage.job.Said;
import app.anchorage.money.Money;
import app.anchorage.web.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;

/** The order lines of a filter as CSV (UTF-8 with a byte order mark), ending with their count and sums. */
@ApplicationScoped
public class OrderExport implements Export {
    static final String NAME = "orders";
    private static final int TELL_EVERY = 500;
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
    OrderNames names;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OWNER, Role.STAFF, Role.FINANCE, Role.APPROVER);
    }

    /** Lines of a filter that makes no sense are none of ours (422). */
    @Override
    @Transactional
    public Outline outline(Asked asked, long enough) {
        return new Outline(Said.of("export_orders"), "orders.csv", "text/csv;charset=UTF-8", list.count(filter(asked), enough), false);
    }

    @Override
    @Transactional
    public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
        out.write(BYTE_ORDER_MARK);
        Locale locale = asked.locale();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QUOTE_TEXT).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(Arrays.stream(COLUMNS).map(column -> column.heading(locale)).toArray(String[]::new));
        Tally tally = new Tally();
        try (Beside<OrderRow> beside = new Beside<>(row -> csv.writeRecord(cells(row, locale)))) {
            list.forEach(filter(asked), row -> {
                beside.add(row);
                if (tally.add(row) % TELL_EVERY == 0) {
                    written.accept(tally.lines);
                }
            });
            beside.finish();
        }
        csv.writeRecord(tally.control(locale));
        csv.flush();
        return new Control(tally.lines, tally.net);
    }

    private static String[] cells(OrderRow row, Locale locale) {
        String[] cells = new String[COLUMNS.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = COLUMNS[i].of(row, locale);
        }
        return cells;
    }

    private OrderFilter filter(Asked asked) {
        OrderFilter filter = OrderFilter.parse(asked.query());
        if (!names.of(filter).faults().isEmpty()) {
            throw new WebApplicationException(422);
        }
        return filter;
    }

    /** What the last row says: a file that breaks off lacks it. */
    private static final class Tally {
        private long lines;
        private long income;
        private long net;

        private long add(OrderRow row) {
            income += row.income() == null ? 0 : row.income();
            net += row.netFen() == null ? 0 : row.netFen();
            return ++lines;
        }

        private String[] control(Locale locale) {
            String[] row = new String[COLUMNS.length];
            Arrays.fill(row, "");
            row[0] = Texts.of(locale, "order_total");
            row[OrderColumn.ITEM_TITLE.ordinal()] = Texts.of(locale, "order_lines_in_all", lines);
            row[OrderColumn.INCOME.ordinal()] = Money.fen(income).toString();
            row[OrderColumn.NET.ordinal()] = Money.fen(net).toString();
            return row;
        }
    }
}
