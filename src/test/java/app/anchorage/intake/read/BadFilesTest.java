package app.anchorage.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.anchorage.intake.file.BadReport;
import app.anchorage.intake.file.Limits;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadFilesTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                     | bad_report_empty",
                "'  '                                                   | bad_report_empty",
                "<html><body><table><tr><td>登录</td></tr></table>      | bad_report_html",
                "%PDF-1.7                                               | bad_report_kind",
                "PK                                                     | bad_report_kind",
                "hello                                                  | bad_report_missing_headings",
                "{\"name\":1}                                           | bad_report_json_kind",
                "{\"results\":{\"a\":[{\"trade_id\":\"1\"               | bad_report_json",
                "{\"error_response\":{\"code\":15,\"sub_msg\":\"no\"}}  | bad_report_api_error"
            })
    void a_file_that_is_no_report_is_refused(String content, String code) {
        assertThat(refused(Sheets.bytes(dir.resolve("report.xls"), content.getBytes(UTF_8))).code()).isEqualTo(code);
    }

    @Test
    void missing_headings_are_named() {
        List<List<String>> rows = without("淘宝子订单号", "付款金额");
        BadReport bad = refused(Sheets.csv(dir.resolve("a.csv"), rows, UTF_8));
        assertThat(bad.code()).isEqualTo("bad_report_missing_headings");
        assertThat(bad.args()).startsWith("a.csv", "1", "淘宝子订单号、付款金额");
    }

    @Test
    void duplicate_headings_are_refused_also_under_another_name() {
        assertThat(refused(headingsWith("商品图片", "付款金额")).args()).containsExactly("a.csv", "1", "付款金额", "付款金额");
        assertThat(refused(headingsWith("商品图片", "商品信息")).code()).isEqualTo("bad_report_duplicate_heading");
        assertThat(refused(headingsWith("商品图片", "产品类型")).code()).isEqualTo("bad_report_duplicate_heading");
    }

    @Test
    void an_encrypted_workbook_is_refused_in_both_formats() throws IOException {
        Path xls = dir.resolve("a.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(Collected.resource("OrderDetail-2020-06-13.xls")));
                var out = new FileOutputStream(xls.toFile())) {
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refused(xls).code()).isEqualTo("bad_report_encrypted");
        assertThat(refused(ole("EncryptedPackage")).code()).isEqualTo("bad_report_encrypted");
    }

    @Test
    void a_workbook_of_another_program_or_of_excel_95_is_refused() throws IOException {
        assertThat(refused(ole("WordDocument")).code()).isEqualTo("bad_report_kind");
        assertThat(refused(ole("Book")).code()).isEqualTo("bad_report_old_excel");
        assertThat(refused(ole("Workbook")).code()).startsWith("bad_report_damaged");
    }

    @Test
    void a_file_cut_short_is_refused_wherever_it_was_cut() throws IOException {
        byte[] xls = Files.readAllBytes(Collected.resource("OrderDetail-2020-09-03.xls"));
        byte[] xlsx = Files.readAllBytes(Sheets.xlsx(dir.resolve("a.xlsx"), Sheets.real(), true));
        for (byte[] whole : List.of(xls, xlsx)) {
            for (int part = 1; part < 10; part++) {
                byte[] cut = java.util.Arrays.copyOf(whole, whole.length * part / 10);
                assertThat(refused(Sheets.bytes(dir.resolve("cut"), cut)).code()).startsWith("bad_report_damaged");
            }
        }
    }

    @Test
    void a_file_over_the_size_limit_is_refused() {
        Limits small = new Limits(1 << 20, 1 << 20, 1 << 20, 100, 100, Collected.TODAY);
        BadReport bad = refused(Sheets.bytes(dir.resolve("a.csv"), new byte[(1 << 20) + 1]), small);
        assertThat(bad.code()).isEqualTo("bad_report_too_big");
        assertThat(bad.args()).containsExactly("a.csv", "", "", "1 MB");
    }

    @Test
    void too_many_columns_are_refused() {
        Limits narrow = new Limits(1 << 20, 1 << 20, 1 << 20, 100, 51, Collected.TODAY);
        assertThat(refused(Sheets.csv(dir.resolve("a.csv"), Sheets.real(), UTF_8), narrow).code())
                .isEqualTo("bad_report_columns");
    }

    @Test
    void broken_text_is_refused_with_its_row() {
        byte[] text = Sheets.csv(Sheets.real(), ',').getBytes(UTF_8);
        text[text.length - 30] = (byte) 0xFF;
        BadReport bad = refused(Sheets.bytes(dir.resolve("a.csv"), pad(text)));
        assertThat(bad.code()).isEqualTo("bad_report_encoding");
    }

    @Test
    void a_quote_that_never_closes_is_refused() {
        String open = Sheets.csv(Sheets.real(), ',') + "\"2020-06-11 09:18:05,";
        assertThat(refused(Sheets.bytes(dir.resolve("a.csv"), open.getBytes(UTF_8))).code()).isEqualTo("bad_report_csv");
    }

    /** Puts so many good lines before the last ones that the broken byte lies outside the file's head. */
    private static byte[] pad(byte[] text) {
        String good = Sheets.csv(Sheets.real(), ',');
        String lines = good.substring(good.indexOf('\n') + 1);
        byte[] start = (good + lines.repeat(10)).getBytes(UTF_8);
        byte[] all = java.util.Arrays.copyOf(start, start.length + text.length);
        System.arraycopy(text, 0, all, start.length, text.length);
        return all;
    }

    private Path ole(String entry) throws IOException {
        Path file = dir.resolve(entry + ".xls");
        try (POIFSFileSystem ole = new POIFSFileSystem(); var out = new FileOutputStream(file.toFile())) {
            ole.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            ole.writeFilesystem(out);
        }
        return file;
    }

    private Path headingsWith(String heading, String other) {
        List<List<String>> rows = new ArrayList<>(Sheets.real());
        rows.set(0, rows.get(0).stream().map(name -> name.equals(heading) ? other : name).toList());
        return Sheets.csv(dir.resolve("a.csv"), rows, UTF_8);
    }

    private static List<List<String>> without(String... headings) {
        List<String> all = Sheets.real().get(0);
        return Sheets.real().stream().map(row -> {
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (!List.of(headings).contains(all.get(i))) {
                    kept.add(row.get(i));
                }
            }
            return (List<String>) kept;
        }).toList();
    }

    private static BadReport refused(Path file) {
        return refused(file, Collected.LIMITS);
    }

    private static BadReport refused(Path file, Limits limits) {
        BadReport bad = catchThrowableOfType(BadReport.class, () -> Collected.from(file, limits));
        assertThat(bad).as("refused").isNotNull();
        assertThat(bad.args()[0]).isEqualTo(file.getFileName().toString());
        return bad;
    }
}
