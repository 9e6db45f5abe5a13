package app.anchorage.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldLayoutsTest {
    private static final Map<String, String> OLD_WORDS = Map.of("已付款", "订单付款", "已结算", "订单结算", "已收货", "订单成功");

    @TempDir
    Path dir;

    private final List<OrderRow> now = Collected.from(Collected.resource("OrderDetail-2020-09-03.xls")).orders();

    @ParameterizedTest
    @CsvSource({
        "taobao-order-2016-2017-30.txt, ORDERS_30",
        "taobao-order-2018-31.txt, ORDERS_31",
        "taobao-order-late-2018-32.txt, ORDERS_32"
    })
    void an_older_layout_gives_the_same_facts_as_far_as_it_has_them(String name, Layout layout) throws IOException {
        List<String> headings = Files.readAllLines(Collected.resource("headings/" + name));
        Path file = Sheets.xls(dir.resolve("TaokeDetail-2018-03-12.xls"), old(headings));
        try (Report report = ReportReader.open(file, "TaokeDetail-2018-03-12.xls", Collected.LIMITS)) {
            assertThat(report.layout()).isEqualTo(layout);
        }
        List<OrderRow> read = Collected.from(file).orders();
        assertThat(read).hasSameSizeAs(now);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).facts()).isEqualTo(known(now.get(i), headings));
        }
    }

    @Test
    void without_a_sub_order_number_the_key_is_order_item_and_creation_time() throws IOException {
        List<String> headings = Files.readAllLines(Collected.resource("headings/taobao-order-2018-31.txt"));
        OrderRow row = Collected.from(Sheets.csv(dir.resolve("a.csv"), old(headings), UTF_8)).orders().get(0);
        assertThat(row.keyNeedsOccurrence()).isTrue();
        assertThat(row.key()).isEqualTo("1219560661284580181|617568003811|2020-09-01T11:52:45");
        assertThat(row.techRate()).isEqualTo(Rate.ZERO);
        assertThat(row.techFee()).isNull();
    }

    @Test
    void early_2019_writes_its_special_fees_without_a_prefix() {
        List<List<String>> rows = new ArrayList<>(Sheets.realWith("结算内容专项服务费", "0.12"));
        rows.set(0, rows.get(0).stream().map(name -> name.replace("内容专项", "专项")).toList());
        Path file = Sheets.csv(dir.resolve("a.csv"), rows, UTF_8);
        try (Report report = ReportReader.open(file, "a.csv", Collected.LIMITS)) {
            assertThat(report.layout()).isEqualTo(Layout.ORDERS_EARLY_2019);
        }
        assertThat(Collected.from(file).orders().get(0).specialFee()).isEqualTo(Money.yuan("0.12"));
    }

    private List<List<String>> old(List<String> headings) {
        List<String> newest = Sheets.real().get(0);
        List<List<String>> rows = new ArrayList<>(List.of(headings));
        now.forEach(row -> rows.add(headings.stream().map(name -> oldCell(name, newest, row)).toList()));
        return rows;
    }

    private static String oldCell(String heading, List<String> newest, OrderRow row) {
        OrderField field = field(heading);
        String cell = field == null ? "" : row.raw().get(newest.indexOf(newestName(field, newest)));
        return OLD_WORDS.getOrDefault(cell, cell).replace("%", " %");
    }

    private static String newestName(OrderField field, List<String> newest) {
        return field.headings().stream().filter(newest::contains).findFirst().orElseThrow();
    }

    private static OrderField field(String heading) {
        return Arrays.stream(OrderField.values())
                .filter(field -> field.headings().contains(heading))
                .findFirst()
                .orElse(null);
    }

    private static Map<OrderField, Object> known(OrderRow row, List<String> headings) {
        var facts = new java.util.EnumMap<>(row.facts());
        facts.keySet().removeIf(field -> field.headings().stream().noneMatch(headings::contains));
        return facts;
    }
}
