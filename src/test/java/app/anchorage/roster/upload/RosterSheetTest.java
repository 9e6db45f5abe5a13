package app.anchorage.roster.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.sheet.Sheet;
import app.anchorage.sheet.SheetRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class RosterSheetTest {
    private static final String TEXT = "主播,推广位 ID,分成比例\r\n小满,\"=\"\"0123\"\"\",70%\r\n\r\n";

    @Test
    void reads_csv_in_every_usual_encoding() {
        for (byte[] file : List.of(TEXT.getBytes(UTF_8), ("\ufeff" + TEXT).getBytes(UTF_8), TEXT.getBytes(Charset.forName("GB18030")),
                ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE), TEXT.replace(',', '\t').getBytes(UTF_8), TEXT.replace(',', ';').getBytes(UTF_8))) {
            List<SheetRow> rows = Sheet.read(file, RosterImportService.KIND);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).cell(RosterColumn.STAGE_NAME)).isEqualTo("小满");
            assertThat(rows.get(0).cell(RosterColumn.ADZONE)).isEqualTo("0123");
            assertThat(rows.get(0).number()).isEqualTo(2);
        }
    }

    @Test
    void reads_numbers_percents_and_dates_of_a_workbook_as_they_are_seen() throws IOException {
        byte[] file = workbook(sheet -> {
            String[] headings = {"Stage name", "Adzone ID", "Share", "Hold days", "Valid from"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, "小满");
            sheet.value(1, 1, 109000450331L);
            sheet.value(1, 2, 0.705);
            sheet.style(1, 2).format("0.00%").set();
            sheet.value(1, 3, 15);
            sheet.value(1, 4, java.time.LocalDate.of(2026, 3, 1));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
        });
        SheetRow row = Sheet.read(file, RosterImportService.KIND).get(0);
        assertThat(row.cell(RosterColumn.ADZONE)).isEqualTo("109000450331");
        assertThat(row.cell(RosterColumn.SHARE)).isEqualTo("70.5%");
        assertThat(row.cell(RosterColumn.HOLD_DAYS)).isEqualTo("15");
        assertThat(row.cell(RosterColumn.VALID_FROM)).isEqualTo("2026-03-01");
    }

    @Test
    void refuses_formulas_and_numbers_that_excel_has_cut() throws IOException {
        byte[] formula = workbook(sheet -> {
            sheet.value(0, 0, "主播");
            sheet.formula(1, 0, "CONCATENATE(\"a\",\"b\")");
        });
        assertThatThrownBy(() -> Sheet.read(formula, RosterImportService.KIND)).hasMessageContaining("sheet_cell_formula");
        byte[] cut = workbook(sheet -> {
            sheet.value(0, 0, "主播");
            sheet.value(0, 1, "推广位ID");
            sheet.value(1, 0, "小满");
            sheet.value(1, 1, 1234567890123456789L);
        });
        assertThatThrownBy(() -> Sheet.read(cut, RosterImportService.KIND)).hasMessageContaining("sheet_cell_cut");
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet("Sheet1"));
        }
        return out.toByteArray();
    }
}
