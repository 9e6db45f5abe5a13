package app.anchorage.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedCellsTest {
    private static final List<String> HEADINGS = Sheets.real().get(0);
    private static final int PAID = HEADINGS.indexOf("付款金额");
    private static final int CREATED = HEADINGS.indexOf("创建时间");
    private static final int SUB = HEADINGS.indexOf("淘宝子订单号");
    private static final int RATE = HEADINGS.indexOf("佣金比率");

    @TempDir
    Path dir;

    @Test
    void number_cells_hold_amounts_and_dates_exactly() {
        for (Path file : List.of(
                xls(row -> {
                    row.getCell(PAID).setCellValue(9.56);
                    row.getCell(CREATED).setCellValue(44075.494965277778);
                }),
                xlsx((sheet, r) -> {
                    sheet.value(r, PAID, 9.56);
                    sheet.value(r, CREATED, 44075.494965277778);
                }))) {
            Collected all = Collected.from(file);
            assertThat(all.findings()).isEmpty();
            assertThat(all.orders().get(0).paid()).isEqualTo(Money.yuan("9.56"));
            assertThat(all.orders().get(0).createdAt()).isEqualTo(LocalDateTime.of(2020, 9, 1, 11, 52, 45));
        }
    }

    @Test
    void a_number_cell_cannot_hold_an_id() {
        for (Path file : List.of(
                xls(row -> row.getCell(SUB).setCellValue(1219560661284580181d)),
                xlsx((sheet, r) -> sheet.value(r, SUB, 1219560661284580181d)))) {
            assertOnly(file, "finding_numeric_id", "淘宝子订单号", "12195606612845");
        }
    }

    @Test
    void a_number_cell_does_not_say_what_a_percent_is() {
        assertOnly(xls(row -> row.getCell(RATE).setCellValue(0.027)), "finding_bad_rate", "佣金比率", "0.027");
    }

    @Test
    void a_formula_cell_is_red() {
        assertOnly(xls(row -> row.getCell(PAID).setCellFormula("1+1")), "finding_formula", "付款金额", "=");
        assertOnly(xlsx((sheet, r) -> sheet.formula(r, PAID, "1+1")), "finding_formula", "付款金额", "=1+1");
    }

    @Test
    void numbers_beyond_all_bounds_are_red() {
        assertOnly(xls(row -> row.getCell(PAID).setCellValue(1e300)), "finding_bad_amount", "付款金额", "1.0E300");
        assertOnly(xlsx((sheet, r) -> sheet.value(r, PAID, 0.1 + 0.2)), "finding_bad_amount", "付款金额", "0.3000");
    }

    @Test
    void a_second_filled_sheet_is_yellow_and_not_read() throws IOException {
        Path file = dir.resolve("two.xls");
        try (HSSFWorkbook book = new HSSFWorkbook(); var out = new FileOutputStream(file.toFile())) {
            fill(book);
            book.createSheet("Page2").createRow(0).createCell(0).setCellValue("1");
            book.createSheet("Page3");
            book.write(out);
        }
        Collected all = Collected.from(file);
        assertThat(all.orders()).hasSize(13);
        assertThat(all.findings()).containsExactly(Finding.yellow("finding_more_sheets", 0, "", "Page2"));
    }

    private static void assertOnly(Path file, String code, String column, String value) {
        Collected all = Collected.from(file);
        assertThat(all.findings()).hasSize(1);
        Finding finding = all.findings().get(0);
        assertThat(finding).isEqualTo(Finding.red(code, 2, column, finding.value()));
        assertThat(finding.value()).startsWith(value);
        assertThat(all.orders()).hasSize(12);
    }

    private Path xls(java.util.function.Consumer<Row> change) {
        Path file = dir.resolve("typed.xls");
        try (HSSFWorkbook book = new HSSFWorkbook(); var out = new FileOutputStream(file.toFile())) {
            change.accept(fill(book));
            book.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    /** @return the first order line */
    private static Row fill(HSSFWorkbook book) {
        var sheet = book.createSheet("Page1");
        List<List<String>> rows = Sheets.real();
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < HEADINGS.size(); c++) {
                row.createCell(c).setCellValue(rows.get(r).get(c));
            }
        }
        return sheet.getRow(1);
    }

    private Path xlsx(BiConsumer<Worksheet, Integer> change) {
        Path file = dir.resolve("typed.xlsx");
        try (var out = new FileOutputStream(file.toFile()); Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Page1");
            List<List<String>> rows = Sheets.real();
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < HEADINGS.size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                }
            }
            change.accept(sheet, 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
