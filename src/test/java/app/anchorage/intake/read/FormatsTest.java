package app.anchorage.intake.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.intake.file.FileFormat;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final String MARK = "\ufeff";

    @TempDir
    Path dir;

    private final List<List<String>> rows = Sheets.real();
    private final List<String> expected = Collected.from(Collected.resource("OrderDetail-2020-09-03.xls")).fingerprints();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_xlsx_says_the_same_with_shared_and_with_inline_texts(boolean shared) {
        assertSame(Sheets.xlsx(dir.resolve("r.xlsx"), rows, shared));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
    void a_csv_says_the_same_in_every_encoding(String charset) {
        assertSame(Sheets.csv(dir.resolve("r.csv"), rows, Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_csv_may_start_with_a_byte_order_mark(String charset) {
        byte[] bytes = (MARK + Sheets.csv(rows, ',')).getBytes(Charset.forName(charset));
        assertSame(Sheets.bytes(dir.resolve("r.csv"), bytes));
    }

    @Test
    void a_csv_may_use_tabs_as_excels_unicode_text_does() {
        assertSame(Sheets.bytes(dir.resolve("r.txt"), (MARK + Sheets.csv(rows, '\t')).getBytes(UTF_16LE)));
    }

    @Test
    void the_format_is_seen_in_the_content_and_not_in_the_name() {
        Path file = Sheets.csv(dir.resolve("r.xlsx"), rows, UTF_8);
        try (Report report = ReportReader.open(file, "r.xlsx", Collected.LIMITS)) {
            assertThat(report.format()).isEqualTo(FileFormat.CSV);
            assertThat(report.encoding()).contains(UTF_8);
        }
        assertSame(file);
    }

    @Test
    void the_encoding_that_was_seen_is_told() {
        Path file = Sheets.csv(dir.resolve("r.csv"), rows, UTF_16BE);
        try (Report report = ReportReader.open(file, "r.csv", Collected.LIMITS)) {
            assertThat(report.encoding()).contains(UTF_16BE);
        }
    }

    @Test
    void columns_may_come_in_any_order_with_unknown_ones_between() {
        List<Integer> order = new ArrayList<>(java.util.stream.IntStream.range(0, rows.get(0).size()).boxed().toList());
        Collections.shuffle(order, new Random(7));
        List<List<String>> mixed = rows.stream().map(row -> mix(row, order, row == rows.get(0))).toList();
        assertSame(Sheets.xls(dir.resolve("r.xls"), mixed));
    }

    private static List<String> mix(List<String> row, List<Integer> order, boolean headings) {
        List<String> mixed = new ArrayList<>(List.of(headings ? "序号" : "1"));
        order.forEach(at -> mixed.add(row.get(at)));
        return mixed;
    }

    @Test
    void dates_saved_again_by_excel_and_blanks_around_ids_say_the_same() {
        String text = Sheets.csv(rows, ',')
                .replaceAll("(2020)-0?(\\d+)-0?(\\d+) 0?(\\d+:)", "$1/$2/$3 $4")
                .replaceAll("(\\d{19}),", "\"$1\t\",")
                .replaceAll("%", " %");
        assertSame(Sheets.bytes(dir.resolve("r.csv"), text.getBytes(UTF_8)));
    }

    private void assertSame(Path file) {
        Collected all = Collected.from(file);
        assertThat(all.findings()).isEmpty();
        assertThat(all.fingerprints()).isEqualTo(expected);
        assertThat(all.orders().get(0).rowNumber()).isEqualTo(2);
    }
}
