package app.anchorage.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadCellsTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "付款金额     | -1.00                  | finding_negative_amount",
                "结算金额     | -0.01                  | finding_negative_amount",
                "付款金额     | 1，234.00              | finding_bad_amount",
                "付款金额     | １２.00                | finding_bad_amount",
                "付款金额     | 1,234.00               | finding_bad_amount",
                "付款金额     | NaN                    | finding_bad_amount",
                "付款金额     | 1e400                  | finding_bad_amount",
                "付款金额     | 92233720368547758.08   | finding_bad_amount",
                "付款金额     | 12.345                 | finding_bad_amount",
                "付款金额     | ¥12.00                 | finding_bad_amount",
                "付款金额     | --                     | finding_missing_value",
                "付款金额     | =1+1                   | finding_formula",
                "佣金比率     | 1.3５%                 | finding_bad_rate",
                "佣金比率     | -1.35%                 | finding_bad_rate",
                "商品数量     | 1.5                    | finding_bad_count",
                "淘宝子订单号 | 1.05E+18               | finding_damaged_id",
                "淘宝子订单号 | 1219560661284580181.00 | finding_damaged_id",
                "淘宝子订单号 | 12195606六             | finding_bad_id",
                "淘宝子订单号 | --                     | finding_missing_value",
                "推广位ID     | 1.1E+11                | finding_damaged_id",
                "订单状态     | 已发货                 | finding_unknown_state",
                "创建时间     | 1899-12-30 00:00:00    | finding_impossible_date",
                "创建时间     | 2999-01-01 00:00:00    | finding_impossible_date",
                "创建时间     | 2020-02-30 00:00:00    | finding_bad_date",
                "创建时间     | 2020-06-11             | finding_bad_date",
                "结算时间     | 44000                  | finding_bad_date"
            })
    void a_bad_cell_is_red_and_names_row_column_and_value(String column, String value, String code) {
        Collected all = Collected.from(Sheets.csv(dir.resolve("a.csv"), Sheets.realWith(column, value), UTF_8));
        Finding finding = all.findings().get(0);
        assertThat(all.findings()).hasSize(1);
        assertThat(finding.severity()).isEqualTo(Severity.RED);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.row()).isEqualTo(2);
        assertThat(finding.column()).isEqualTo(column);
        assertThat(finding.value()).isEqualTo(code.equals("finding_missing_value") ? "" : value);
        assertThat(all.orders()).as("reading goes on").hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({"2009-12-31 23:59:59, finding_old_date", "2026-11-24 00:00:00, finding_future_date"})
    void an_unlikely_date_is_yellow_and_its_row_stays(String value, String code) {
        Collected all = Collected.from(Sheets.csv(dir.resolve("a.csv"), Sheets.realWith("点击时间", value), UTF_8));
        assertThat(all.findings()).containsExactly(Finding.yellow(code, 2, "点击时间", value));
        assertThat(all.orders()).hasSize(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-01-01 00:00:00", "2026-11-23 23:59:59"})
    void the_first_day_of_2010_and_tomorrow_are_fine(String value) {
        Collected all = Collected.from(Sheets.csv(dir.resolve("a.csv"), Sheets.realWith("点击时间", value), UTF_8));
        assertThat(all.findings()).isEmpty();
    }

    @Test
    void a_settled_line_without_its_settled_amount_is_red_and_never_takes_the_paid_one() {
        List<List<String>> rows = Sheets.realWith("订单状态", "已结算");
        Collected all = Collected.from(Sheets.csv(dir.resolve("a.csv"), rows, UTF_8));
        assertThat(all.findings()).extracting(Finding::column).containsExactly("结算时间", "结算金额");
        assertThat(all.orders()).hasSize(12);
    }

    @Test
    void a_cell_of_two_megabytes_is_red_in_csv_and_xlsx_and_shown_cut() {
        List<List<String>> rows = Sheets.realWith("商品标题", "长".repeat(2 << 20));
        for (Path file : List.of(
                Sheets.csv(dir.resolve("a.csv"), rows, UTF_8), Sheets.xlsxWithLongTexts(dir.resolve("a.xlsx"), rows))) {
            Collected all = Collected.from(file);
            assertThat(all.findings()).extracting(Finding::code).containsExactly("finding_cell_too_long");
            assertThat(all.findings().get(0).value()).hasSize(81);
            assertThat(all.orders()).hasSize(12);
        }
    }

    @Test
    void ids_that_mostly_end_in_00_have_been_cut() {
        List<List<String>> rows = new ArrayList<>(Sheets.real());
        int id = rows.get(0).indexOf("淘宝子订单号");
        for (int i = 1; i <= 7; i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            row.set(id, row.get(id).substring(0, 15) + "0000");
            rows.set(i, row);
        }
        Collected all = Collected.from(Sheets.csv(dir.resolve("a.csv"), rows, UTF_8));
        assertThat(all.findings()).containsExactly(Finding.red("finding_cut_ids", 0, "淘宝子订单号", "7 / 13"));
    }

    @Test
    void a_line_with_a_stray_comma_or_cut_short_is_red() {
        String text = Sheets.csv(Sheets.real(), ',').replaceFirst("攻速暴击袜", "攻速,暴击袜");
        text = text.substring(0, text.length() - 40);
        Collected all = Collected.from(Sheets.bytes(dir.resolve("a.csv"), text.getBytes(UTF_8)));
        assertThat(all.findings()).extracting(Finding::code).containsExactly("finding_cell_count", "finding_cell_count");
        assertThat(all.findings()).extracting(Finding::row).containsExactly(2L, 14L);
        assertThat(all.findings()).extracting(Finding::value).first().isEqualTo("53 / 52");
    }
}
