package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class StatementXlsxTest {
    private static final LocalDate DAY = MadeUp.FIRST;

    @Test
    void amounts_are_numbers_days_are_dates_ids_are_text() throws Exception {
        MadeUp made = new MadeUp("0.00").day(DAY, "-12.30", "37.67");
        List<List<Object>> lines = XlsxText.of(made, made.view(MadeUp.ZH)).lines();
        assertThat(lines.get(0).subList(0, 5)).containsExactly(DAY, "1052345678901234501", "1052345678901234501", "600000000001", "真丝衬衫 女 短袖");
        assertThat(lines.get(0).subList(6, 12)).containsExactly(LocalDateTime.of(2026, 10, 1, 0, 5, 7), DAY.minusDays(15), "收入",
                Money.yuan("75.34"), new BigDecimal("0.500000"), Money.yuan("37.67"));
        assertThat(lines.get(1).get(11)).isEqualTo(Money.yuan("-12.30"));
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() throws Exception {
        MadeUp made = new MadeUp("0.00").day(DAY, null, "1.00");
        made.lines.set(0, MadeUp.line(DAY, "EARN", Money.yuan("1.00"), "=HYPERLINK(\"http://x\")", 1, "+1 <&> \u0001"));
        XlsxText read = XlsxText.of(made, made.view(MadeUp.ZH, "@payee"));
        assertThat(read.lines().get(0)).contains("=HYPERLINK(\"http://x\")", "+1 <&> ");
        assertThat(part(read.file(), "xl/worksheets/sheet2.xml")).doesNotContain("<f>").contains("t=\"inlineStr\"");
    }

    @Test
    void the_head_is_frozen_and_the_last_row_is_the_total() throws Exception {
        MadeUp made = MadeUp.ofDays(3);
        XlsxText read = XlsxText.of(made, made.view(MadeUp.EN));
        assertThat(part(read.file(), "xl/worksheets/sheet2.xml")).contains("ySplit=\"1\"").contains("state=\"frozen\"");
        List<List<Object>> rows = read.sheets().get("Order lines");
        assertThat(rows.get(0)).contains("Sub-order", "Amount");
        assertThat(rows.get(rows.size() - 1)).contains("Total of this sheet", made.lines.size() + " lines in all");
    }

    @Test
    void a_full_sheet_continues_on_the_next_and_every_line_is_there_once() throws Exception {
        MadeUp made = MadeUp.ofDays(12);
        XlsxText read = XlsxText.of(made, made.view(MadeUp.ZH), 12);
        List<Object> ids = new ArrayList<>();
        for (String name : List.of("订单明细", "订单明细 2", "订单明细 3", "订单明细 4")) {
            List<List<Object>> rows = read.sheets().get(name);
            assertThat(rows).hasSize(12);
            rows.subList(1, 11).forEach(row -> ids.add(row.get(1)));
        }
        assertThat(ids).containsExactlyElementsOf(made.lines.stream().map(line -> (Object) line.orderNo()).toList());
        assertThat(read.sheets()).hasSize(5);
    }

    @Test
    void lines_that_differ_from_the_statement_are_refused() {
        MadeUp made = MadeUp.ofDays(3);
        StatementView view = made.view(MadeUp.ZH);
        made.lines.remove(4);
        assertThatThrownBy(() -> StatementXlsx.write(view, made.stream(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("2026-11-02");
    }

    @Test
    void a_disk_that_is_full_is_reported_as_such() {
        MadeUp made = MadeUp.ofDays(3);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left");
            }
        };
        assertThatThrownBy(() -> StatementXlsx.write(made.view(MadeUp.ZH), made.stream(), full)).isInstanceOf(IOException.class);
    }

    @Test
    void memory_does_not_grow_with_a_hundred_thousand_lines() throws Exception {
        StatementLine line = MadeUp.line(DAY, "EARN", Money.yuan("0.01"), "真丝衬衫", 1, "备注");
        int count = 100_000;
        StatementView view = oneDay(count);
        List<Long> used = new ArrayList<>();
        StatementXlsx.write(view, each -> {
            for (int i = 0; i < count; i++) {
                each.accept(MadeUp.line(DAY, line.kind(), line.amount(), "真丝衬衫 " + i, i, "备注 " + i));
                if (i % 45_000 == 9_000) {
                    used.add(usedAfterCollection());
                }
            }
        }, OutputStream.nullOutputStream());
        assertThat(used).hasSize(3);
        assertThat(used.get(2) - used.get(0)).isLessThan(8L << 20);
    }

    private static StatementView oneDay(int lines) {
        Money sum = Money.fen(lines);
        StatementView.Day day = new StatementView.Day(DAY, lines, sum, Money.ZERO, sum);
        StatementView base = new MadeUp("0.00").view(MadeUp.ZH);
        return new StatementView(base.number(), base.agencyName(), base.payeeName(), null, DAY, base.approvedAt(), base.approvedBy(),
                Money.ZERO, sum, Money.ZERO, sum, sum, Money.ZERO, List.of(day), List.of(), List.of(), List.of(), MadeUp.ZH);
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String part(byte[] file, String name) throws IOException {
        Path path = Files.createTempFile("statement", ".xlsx");
        Files.write(path, file);
        try (ZipFile zip = new ZipFile(path.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(path);
        }
    }
}
