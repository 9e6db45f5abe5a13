package app.anchorage.deal.account;

import app.anchorage.deal.receipt.OpenFees;
import app.anchorage.money.Money;
import app.anchorage.print.Sheet;
import app.anchorage.web.SafeCell;
import app.anchorage.web.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/** A merchant's account as rows, the same in CSV and XLSX: which account, day, what, for what, amount, balance. */
final class AccountFiles {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<String> HEAD = List.of("owed_of", "owed_day", "owed_what", "receipt_for", "ledger_amount", "owed_balance");
    private static final int[] WIDTHS = {14, 12, 22, 22, 16, 16};

    private AccountFiles() {}

    static void csv(MerchantAccount account, Locale locale, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(head(locale));
        rows(account, locale).forEach(row -> csv.writeRecord(Arrays.stream(row).map(AccountFiles::cell).toArray(String[]::new)));
        csv.flush();
    }

    private static String cell(Object value) {
        return value instanceof String text ? SafeCell.text(text) : value == null ? "" : value.toString();
    }

    static void xlsx(MerchantAccount account, Locale locale, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Anchorage", "1.0");
        Sheet sheet = new Sheet(book.newWorksheet(Texts.of(locale, "owed_title")));
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        sheet.head(head(locale)).freeze();
        rows(account, locale).forEach(row -> {
            Arrays.stream(row).forEach(sheet::put);
            sheet.endRow();
        });
        sheet.finish();
        book.finish();
    }

    private static String[] head(Locale locale) {
        return HEAD.stream().map(key -> Texts.of(locale, key)).toArray(String[]::new);
    }

    private static List<Object[]> rows(MerchantAccount account, Locale locale) {
        List<Object[]> rows = new ArrayList<>();
        of("owed_fees", account.fees(), account, locale, rows);
        of("owed_deposit", account.deposits(), account, locale, rows);
        account.sums().forEach(sum -> rows.add(row(locale, "owed_sums", null, Texts.of(locale, sum.key()), null, sum.amount(), null)));
        for (OpenFees.Item item : account.open().open()) {
            rows.add(row(locale, "receipt_open", item.fee().dueOn(), Texts.of(locale, "receipt_instalment", item.fee().seq(), item.fee().of()),
                    item.fee().label(), item.open(), null));
        }
        rows.add(row(locale, "owed_open_total", account.asOf(), null, null, account.open().total(), null));
        rows.add(row(locale, "owed_credit", account.asOf(), null, null, account.open().credit(), null));
        rows.add(row(locale, "owed_commission", account.to(), Texts.of(locale, "owed_commission_hint"), null, account.commission(), null));
        return rows;
    }

    private static void of(String key, Movements part, MerchantAccount account, Locale locale, List<Object[]> rows) {
        rows.add(row(locale, key, account.from(), Texts.of(locale, "statement_opening"), null, null, part.opening()));
        part.rows().forEach(each -> rows.add(row(locale, key, each.entry().day(), each.entry().words(locale), each.entry().label(), each.entry().amount(),
                each.balance())));
        rows.add(row(locale, key, account.to(), Texts.of(locale, "statement_closing"), null, null, part.closing()));
    }

    private static Object[] row(Locale locale, String key, LocalDate day, String what, String label, Money amount, Money balance) {
        return new Object[] {Texts.of(locale, key), day, what, label, amount, balance};
    }
}
