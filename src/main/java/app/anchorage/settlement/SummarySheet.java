package app.anchorage.settlement;

import app.anchorage.print.Sheet;
import app.anchorage.web.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;

/** The workbook's first sheet: who, when, the sums, the days, the deductions by name, what is held, the terms. */
final class SummarySheet {
    private static final int[] WIDTHS = {16, 24, 30, 14, 14, 16};

    private final StatementView view;
    private final Locale locale;
    private final Sheet sheet;

    private SummarySheet(Workbook book, StatementView view) {
        this.view = view;
        this.locale = view.locale();
        this.sheet = new Sheet(book.newWorksheet(Texts.of(locale, "statement_summary")));
    }

    static void write(Workbook book, StatementView view) throws IOException {
        SummarySheet summary = new SummarySheet(book, view);
        for (int column = 0; column < WIDTHS.length; column++) {
            summary.sheet.width(column, WIDTHS[column]);
        }
        summary.whoAndWhen();
        summary.sums();
        summary.days();
        summary.deductions();
        summary.held();
        summary.terms();
        summary.sheet.finish();
    }

    private void whoAndWhen() {
        sheet.bold().put(word("title")).put(view.number()).endRow().freeze();
        pair("payee", view.payeeName());
        pair("agency", view.agencyName());
        pair("from", view.firstDay());
        pair("cutoff", view.cutoff());
        pair("approved_by", view.approvedBy());
        pair("approved_at", ChinaTime.of(view.approvedAt()));
        sheet.endRow();
    }

    private void sums() {
        sheet.head(word("sums"), word("amount"));
        pair("opening", view.opening());
        pair("earned", view.earned());
        pair("deducted", view.deducted());
        sheet.bold();
        pair("closing", view.closing());
        sheet.bold();
        pair("payout", view.payout());
        pair("carried", view.carried());
        sheet.endRow();
    }

    private void days() {
        heads("day", "line_count", "earned", "deducted", "balance");
        for (StatementView.Day day : view.days()) {
            sheet.put(day.day()).put(day.lines()).put(day.earned()).put(day.deducted()).put(day.balance()).endRow();
        }
        total().put(view.lineCount()).put(view.earned()).put(view.deducted()).put(view.closing()).endRow();
        sheet.endRow();
    }

    private void deductions() {
        heads("deduction_day", "sub_order", "item", "why", "sale_day", "amount");
        for (StatementView.Deduction row : view.deductions()) {
            sheet.put(row.day()).put(row.subOrder()).put(row.title()).put(row.why()).put(row.saleDay()).put(row.amount()).endRow();
        }
        total().skip(4).put(view.deducted()).endRow();
        sheet.endRow();
    }

    private void held() {
        heads("held_until", "line_count", "held_amount");
        for (StatementView.Held row : view.held()) {
            sheet.put(row.until() == null ? word("frozen") : row.until()).put(row.lines()).put(row.amount()).endRow();
        }
        total().put(view.heldLines()).put(view.heldTotal()).endRow();
        sheet.endRow();
    }

    private void terms() {
        heads("term_version", "term_from", "term_share", "term_hold");
        for (StatementView.Term term : view.terms()) {
            sheet.put(term.version()).put(term.validFrom()).put(term.words() == null ? term.share() : term.words()).put(term.holdDays()).endRow();
        }
    }

    private Sheet total() {
        return sheet.bold().put(word("total"));
    }

    private void pair(String key, Object value) {
        sheet.put(word(key)).put(value).endRow();
    }

    private void heads(String... keys) {
        sheet.head(Arrays.stream(keys).map(this::word).toArray(String[]::new));
    }

    private String word(String key) {
        return Texts.of(locale, "statement_" + key);
    }
}
