package app.anchorage.intake.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimFilesTest {
    private static final String SUB = "1052157146104842924";

    @TempDir
    Path dir;

    @Test
    void the_page_of_eight_columns_tells_the_whole_claim() throws IOException {
        Collected all = read("taobao-refund-page-8.txt", Layout.CLAIMS_8, UTF_8, List.of(
                SUB, SUB, "10.50", "0.63", "维权成功", "2020-06-20 09:13:57", "2020-06-22 08:00:00", "2020-06-25 18:30:00"));
        ClaimRow claim = all.claims().get(0);
        assertThat(all.findings()).isEmpty();
        assertThat(claim.rowNumber()).isEqualTo(2);
        assertThat(claim.stateCode()).isEqualTo(2);
        assertThat(claim.refund()).isEqualTo(Money.yuan("10.50"));
        assertThat(claim.ownReturn()).isEqualTo(Money.yuan("0.63"));
        assertThat(claim.completedAt()).isEqualTo(LocalDateTime.of(2020, 6, 25, 18, 30));
        assertThat(claim.key()).isEqualTo(SUB + "|at:2020-06-22T08:00");
    }

    @Test
    void the_importers_csv_of_six_columns_comes_in_utf_16() throws IOException {
        Collected all = read("taobao-refund-csv-used-by-importer.txt", Layout.CLAIMS_6, UTF_16LE, List.of(
                SUB, "维权成功", "16.50", "10.50", "0.63", "2020-06-20 09:13:57"));
        ClaimRow claim = all.claims().get(0);
        assertThat(claim.settled()).isEqualTo(Money.yuan("16.50"));
        assertThat(claim.ownReturn()).isEqualTo(Money.yuan("0.63"));
        assertThat(claim.orderNo()).isNull();
        assertThat(claim.key()).isEqualTo(SUB + "|of:10.50");
    }

    @Test
    void the_merchants_sheet_of_eleven_columns_is_read_too() throws IOException {
        Collected all = read("taobao-merchant-refund-11.txt", Layout.CLAIMS_MERCHANT_11, UTF_8, List.of(
                SUB, SUB, "剃须刀", "10.50", "0.10", "0.63", "维权创建", "2020-06-20 09:13:57", "2020-06-22 08:00:00", "", ""));
        ClaimRow claim = all.claims().get(0);
        assertThat(claim.stateCode()).isEqualTo(4);
        assertThat(claim.ownReturn()).isEqualTo(Money.yuan("0.63"));
        assertThat(claim.completedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "维权创建, 4",
        "维权成功, 2",
        "维权失败, 3",
        "发生多次维权，待处理, 11",
        "从淘客处补扣（钱已结给淘客）等待扣款, 12",
        "从淘客处补扣(钱已结给淘客) 扣款成功, 13",
        "从卖家处补扣（钱已结给卖家）等待扣款, 14",
        "从卖家处补扣（钱已结给卖家）扣款成功, 15",
        "13, 13"
    })
    void every_known_word_has_its_code(String word, int code) throws IOException {
        Collected all = read("taobao-refund-csv-used-by-importer.txt", Layout.CLAIMS_6, UTF_8, List.of(
                SUB, word, "16.50", "10.50", "0.63", "2020-06-20 09:13:57"));
        assertThat(all.claims().get(0).stateCode()).isEqualTo(code);
    }

    @Test
    void an_unknown_word_and_a_success_without_an_amount_are_red() throws IOException {
        Collected all = read("taobao-refund-csv-used-by-importer.txt", Layout.CLAIMS_6, UTF_8,
                List.of(SUB, "维权升级", "16.50", "10.50", "", ""),
                List.of(SUB, "维权成功", "16.50", "--", "", ""));
        assertThat(all.claims()).isEmpty();
        assertThat(all.findings()).containsExactly(
                Finding.red("finding_unknown_claim_state", 2, "维权状态", "维权升级"),
                Finding.red("finding_missing_value", 3, "维权退款金额", ""));
    }

    @Test
    void the_fingerprint_ignores_how_and_where_a_claim_is_written() throws IOException {
        Collected all = read("taobao-refund-csv-used-by-importer.txt", Layout.CLAIMS_6, UTF_8,
                List.of(SUB, "维权成功", "16.50", "10.5", "--", "2020-06-20 09:13:57"),
                List.of(SUB, "2", "16.5", "10.50", "", "2020/6/20 9:13:57"),
                List.of(SUB, "维权成功", "16.50", "10.51", "", "2020-06-20 09:13:57"));
        List<String> marks = all.claims().stream().map(ClaimRow::fingerprint).map(java.util.HexFormat.of()::formatHex).toList();
        assertThat(marks.get(0)).isEqualTo(marks.get(1)).isNotEqualTo(marks.get(2)).hasSize(64);
    }

    @SafeVarargs
    private Collected read(String headings, Layout layout, Charset charset, List<String>... rows) throws IOException {
        var all = new java.util.ArrayList<List<String>>();
        all.add(Files.readAllLines(Collected.resource("headings/" + headings)));
        all.addAll(List.of(rows));
        Path file = Sheets.csv(dir.resolve("claims.csv"), all, charset);
        try (Report report = ReportReader.open(file, "claims.csv", Collected.LIMITS)) {
            assertThat(report.kind()).isEqualTo(Kind.CLAIMS);
            assertThat(report.layout()).isEqualTo(layout);
        }
        return Collected.from(file);
    }
}
