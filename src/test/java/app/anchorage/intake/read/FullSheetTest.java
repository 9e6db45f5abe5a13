package app.anchorage.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FullSheetTest {
    private static final int ROWS = 65_535;

    @TempDir
    Path dir;

    private final List<List<String>> real = Sheets.real();

    @Test
    void the_generated_file_is_a_workbook_that_others_read() throws IOException {
        Path file = dir.resolve("small.xls");
        BiffFile.write(file, 300, 52, this::cell);
        try (HSSFWorkbook book = new HSSFWorkbook(new java.io.FileInputStream(file.toFile()))) {
            var sheet = book.getSheet("Page1");
            assertThat(sheet.getLastRowNum()).isEqualTo(299);
            assertThat(sheet.getRow(299).getCell(7).getStringCellValue()).isEqualTo(cell(299, 7));
        }
    }

    /** Every title, shop, name, id and time of the sheet is a text of its own: the worst case for memory. */
    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void a_full_sheet_of_52_columns_is_read_in_384_megabytes() throws Exception {
        Path file = dir.resolve("full.xls");
        BiffFile.write(file, ROWS, 52, this::cell);
        assertThat(readInSmallHeap(file)).isEqualTo("[" + (ROWS - 1) + ", 0]");
    }

    private String cell(int row, int column) {
        if (row == 0) {
            return real.get(0).get(column);
        }
        String heading = real.get(0).get(column);
        String text = real.get(1 + row % 13).get(column);
        if (heading.contains("订单") && heading.endsWith("号")) {
            return Long.toString(1_054_241_190_000_000_001L + row * 10L);
        } else if (heading.endsWith("ID")) {
            return Long.toString(39_338_626_591L + row);
        } else if (text.startsWith("2020-")) {
            return text.substring(0, 14) + String.format("%02d:%02d", row / 60 % 60, row % 60);
        }
        return heading.matches("商品图片|商品标题|掌柜旺旺|店铺名称|类目名称|媒体名称|推广位名称|产品类型") ? text + row : text;
    }

    private static String readInSmallHeap(Path file) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-Xmx384m", "-cp", classPath(), BiffFile.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.substring(printed.lastIndexOf('\n') + 1);
    }

    private static String classPath() {
        String tests = System.getProperty("surefire.test.class.path");
        return tests != null ? tests : System.getProperty("java.class.path") + File.pathSeparator;
    }
}
