package app.anchorage.settlement.run;

import app.anchorage.print.Sheet;
import app.anchorage.web.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** The table of a run's page as a workbook: the rows the page shows and their sums. */
final class RunXlsx {
    private static final String[] HEADINGS = {"run_payee", "statement_number", "statement_opening", "statement_earned", "statement_deducted",
        "statement_payout", "statement_carried", "run_held_short", "run_frozen", "run_last_statement", "run_last_payout", "run_change", "run_remarks"};
    private static final int[] WIDTHS = {24, 18, 14, 14, 14, 14, 14, 14, 14, 18, 14, 14, 40};

    private final Locale locale;
    private final Sheet sheet;

    private RunXlsx(Workbook book, Locale locale, String name) {
        this.locale = locale;
        this.sheet = new Sheet(book.newWorksheet(name));
    }

    static void write(RunPage page, Locale locale, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Anchorage", "1.0");
        RunXlsx xlsx = new RunXlsx(book, locale, page.run().cutoff().toString());
        xlsx.head();
        page.rows().forEach(xlsx::row);
        xlsx.sums(Totals.of(page.rows()));
        xlsx.sheet.finish();
        book.finish();
    }

    private void head() {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        sheet.head(Arrays.stream(HEADINGS).map(key -> Texts.of(locale, key)).toArray(String[]::new)).freeze();
    }

    private void row(PayeeRow row) {
        sheet.put(row.name()).put(row.number()).put(row.opening()).put(row.earned()).put(row.deducted()).put(row.payable()).put(row.carried())
                .put(row.held()).put(row.frozen());
        Compared last = row.compared();
        if (last == null) {
            sheet.skip(3);
        } else {
            sheet.put(last.number()).put(last.before()).put(last.change());
        }
        sheet.put(remarks(row)).endRow();
    }

    private String remarks(PayeeRow row) {
        if (row.why() != null) {
            return Texts.of(locale, row.why().key(), row.why().amount().shown(), String.valueOf(row.why().day()));
        }
        return row.remarks().isEmpty() ? null : row.remarks().stream().map(key -> Texts.of(locale, key)).collect(Collectors.joining("; "));
    }

    private void sums(Totals totals) {
        sheet.bold().put(Texts.of(locale, "statement_total")).skip(1).put(totals.opening()).put(totals.earned()).put(totals.deducted())
                .put(totals.payable()).put(totals.carried()).put(totals.held()).put(totals.frozen()).endRow();
    }
}
