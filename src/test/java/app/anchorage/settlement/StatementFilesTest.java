package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One statement, three files, the same fen. */
class StatementFilesTest {
    private static final int AMOUNT = LineColumn.AMOUNT.ordinal();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60})
    void pdf_xlsx_and_csv_agree_with_the_statement_in_total_and_on_every_day(int days) throws Exception {
        MadeUp made = MadeUp.ofDays(days);
        StatementView view = made.view(MadeUp.ZH);
        var workbook = XlsxText.of(made, view);
        var csv = CsvText.of(made, view);
        Map<LocalDate, Money> expected = perDay(view.days(), StatementView.Day::day, day -> day.earned().plus(day.deducted()));

        assertThat(perDay(workbook.lines(), row -> (LocalDate) row.get(0), row -> (Money) row.get(AMOUNT))).isEqualTo(expected);
        assertThat(perDay(csv.lines(), row -> LocalDate.parse(row.get(0)), row -> Money.yuan(row.get(AMOUNT)))).isEqualTo(expected);
        assertThat(workbook.linesTotal()).isEqualTo(view.movement()).isEqualTo(csv.controlSum());
        assertThat(csv.controlCount()).isEqualTo(view.lineCount()).isEqualTo(made.lines.size());
        assertThat(workbook.summary()).containsAllEntriesOf(sums(view));
        assertPdf(view);
    }

    private static Map<String, Money> sums(StatementView view) {
        return Map.of("上期结转", view.opening(), "本期收入", view.earned(), "本期扣回", view.deducted(),
                "期末余额", view.closing(), "本期应付", view.payout(), "结转下期", view.carried());
    }

    private static void assertPdf(StatementView view) throws Exception {
        String text = PdfText.read(PdfText.print(view));
        assertThat(text).contains("合计 " + view.lineCount() + " " + view.earned().shown() + " " + view.deducted().shown() + " " + view.closing().shown());
        assertThat(text).contains("合计 " + view.deducted().shown()).contains("¥" + view.payout().shown());
        assertThat(view.days()).allSatisfy(day -> assertThat(text).contains(day.day() + " " + day.lines() + " "
                + day.earned().shown() + " " + day.deducted().shown() + " " + day.balance().shown()));
        assertThat(view.deductions()).allSatisfy(row -> assertThat(text).contains(row.day() + " " + row.subOrder() + " " + row.title()));
    }

    private static <T> Map<LocalDate, Money> perDay(Iterable<T> rows, Function<T, LocalDate> day, Function<T, Money> amount) {
        Map<LocalDate, Money> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(day.apply(row), amount.apply(row), Money::plus));
        return sums;
    }
}
