package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatementCsvTest {
    private static final LocalDate DAY = MadeUp.FIRST;

    @Test
    void starts_with_a_byte_order_mark_and_headings_in_the_statements_language() throws Exception {
        MadeUp made = MadeUp.ofDays(1);
        assertThat(CsvText.of(made, made.view(MadeUp.ZH)).text()).startsWith("\uFEFF日期,\"订单号\",\"子订单号\",\"商品 ID\"");
        assertThat(CsvText.of(made, made.view(MadeUp.EN)).text()).startsWith("\uFEFFDate,\"Order\",\"Sub-order\",\"Item id\"");
    }

    @Test
    void ids_are_plain_digits_in_quotes_and_amounts_plain_numbers() throws Exception {
        MadeUp made = new MadeUp("0.00").day(DAY, "-1234.50", "37.67");
        CsvText csv = CsvText.of(made, made.view(MadeUp.ZH));
        assertThat(csv.rawLine(2)).isEqualTo("2026-11-01,\"1052345678901234502\",\"1052345678901234502\",\"600000000001\","
                + "\"大容量保温杯 304 不锈钢\",\"小满旗舰店\",2026-10-01 00:05:07,2026-10-17,\"更正\",-2469.00,50.00%,-1234.50,");
        assertThat(csv.text()).doesNotContain("=\"").doesNotContain("\t");
    }

    @Test
    void text_that_would_be_a_formula_is_harmless_everywhere() throws Exception {
        MadeUp made = new MadeUp("0.00").day(DAY, null, "1.00");
        made.lines.set(0, MadeUp.line(DAY, "EARN", Money.yuan("1.00"), "=1+1", 1, "＠SUM(1)"));
        assertThat(CsvText.of(made, made.view(MadeUp.ZH)).lines().get(0)).contains("'=1+1", "'＠SUM(1)");
    }

    @Test
    void separators_quotes_and_line_ends_stay_inside_their_cell() throws Exception {
        MadeUp made = new MadeUp("0.00").day(DAY, null, "1.00");
        made.lines.set(0, MadeUp.line(DAY, "EARN", Money.yuan("1.00"), "a;=1,\"b\"\r\n=2", 1, null));
        CsvText csv = CsvText.of(made, made.view(MadeUp.ZH));
        assertThat(csv.lines()).hasSize(1);
        assertThat(csv.lines().get(0)).hasSize(13).contains("a;=1,\"b\"\r\n=2");
    }

    @Test
    void the_last_row_controls_count_and_sum() throws Exception {
        MadeUp made = MadeUp.ofDays(4);
        CsvText csv = CsvText.of(made, made.view(MadeUp.ZH));
        assertThat(csv.text()).endsWith("合计,,,,,,,,,,,4016.54,\"共 14 笔\"\r\n");
        assertThat(csv.controlSum()).isEqualTo(made.view(MadeUp.ZH).movement());
    }

    @Test
    void lines_that_differ_from_the_statement_leave_no_control_row() {
        MadeUp made = MadeUp.ofDays(2);
        StatementView view = made.view(MadeUp.ZH);
        made.lines.add(MadeUp.line(DAY.plusDays(9), "EARN", Money.yuan("1.00"), "x", 99, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> StatementCsv.write(view, made.stream(), out)).hasMessageContaining("2026-11-10");
        assertThat(out.toString()).doesNotContain("合计");
    }
}
