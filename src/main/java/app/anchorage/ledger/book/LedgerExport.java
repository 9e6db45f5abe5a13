package app.anchorage.ledger.book;

import app.anchorage.agency.Role;
import app.anchorage.job.Asked;
import app.anchorage.job.Beside;
import app.anchorage.job.Export;
import app.anchorage.job.Said;
import app.anchorage.money.Money;
import app.anchorage.print.CsvTable;
import app.anchorage.print.Table;
import app.anchorage.print.XlsxTable;
import app.anchorage.web.NotFound;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;

/** The entries of the journals that the ledger's page shows under a filter, as CSV or workbook, ending with their count and sum. */
@ApplicationScoped
public class LedgerExport implements Export {
    static final String NAME = "ledger";
    private static final int TELL_EVERY = 500;

    @Inject
    Ledger ledger;

    @Inject
    Balances balances;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.OWNER, Role.FINANCE, Role.APPROVER);
    }

    @Override
    @Transactional
    public Outline outline(Asked asked, long enough) {
        LedgerFilter filter = filter(asked);
        String ending = isCsv(asked) ? "csv" : "xlsx";
        return new Outline(Said.of("export_ledger", ending.toUpperCase(Locale.ROOT)), "entries." + ending,
                isCsv(asked) ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ledger.count(filter, enough), false);
    }

    @Override
    @Transactional
    public Control write(Asked asked, OutputStream out, LongConsumer written) throws IOException {
        Locale locale = asked.locale();
        Table table = isCsv(asked) ? new CsvTable(out, ExportedEntry.headings(locale))
                : new XlsxTable(out, Texts.of(locale, "nav_ledger"), ExportedEntry.headings(locale));
        Tally tally = new Tally();
        try (Beside<ExportedEntry> beside = new Beside<>(entry -> table.row(entry.cells(locale)))) {
            ledger.forEach(filter(asked), entry -> {
                beside.add(entry);
                if (tally.add(entry.fen()) % TELL_EVERY == 0) {
                    written.accept(tally.lines);
                }
            });
            beside.finish();
        }
        table.row(tally.control(locale));
        table.finish();
        return new Control(tally.lines, tally.fen);
    }

    private LedgerFilter filter(Asked asked) {
        LedgerFilter filter = LedgerFilter.of(asked::value);
        boolean known = filter.accountId() == null || !balances.first(filter.accountId()).isEmpty();
        if (!filter.errors(known).isEmpty()) {
            throw new WebApplicationException(422);
        }
        return filter;
    }

    private static boolean isCsv(Asked asked) {
        return switch (asked.value("format")) {
            case "csv" -> true;
            case "xlsx" -> false;
            default -> throw new NotFound();
        };
    }

    /** What the last row says: a file that breaks off lacks it. */
    private static final class Tally {
        private long lines;
        private long fen;

        private long add(long amount) {
            fen += amount;
            return ++lines;
        }

        private Object[] control(Locale locale) {
            Object[] row = new Object[ExportedEntry.COLUMNS];
            row[0] = Texts.of(locale, "ledger_file_total");
            row[1] = Texts.of(locale, "ledger_file_in_all", lines);
            row[row.length - 1] = Money.fen(fen);
            return row;
        }
    }
}
