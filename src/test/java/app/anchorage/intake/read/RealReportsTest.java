package app.anchorage.intake.read;

import static app.anchorage.intake.read.Collected.LIMITS;
import static app.anchorage.intake.read.Collected.resource;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.intake.file.FileFormat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RealReportsTest {
    private static final List<String> FILES =
            List.of("OrderDetail-2020-06-13.xls", "OrderDetail-2020-08-29.xls", "OrderDetail-2020-09-03.xls");

    private final Collected newest = Collected.from(resource(FILES.get(2)));

    @Test
    void the_three_files_hold_28_rows_of_13_sub_orders() {
        Set<String> keys = new HashSet<>();
        int rows = 0;
        for (String file : FILES) {
            Collected all = Collected.from(resource(file));
            assertThat(all.findings()).isEmpty();
            all.orders().forEach(order -> keys.add(order.key()));
            rows += all.orders().size();
        }
        assertThat(rows).isEqualTo(28);
        assertThat(keys).hasSize(13);
    }

    @Test
    void the_newest_file_has_10_settled_and_3_paid_lines() {
        assertThat(newest.orders()).hasSize(13);
        assertThat(newest.orders()).filteredOn(row -> row.state() == LineState.SETTLED).hasSize(10);
        assertThat(newest.orders()).filteredOn(row -> row.state() == LineState.PAID).hasSize(3);
    }

    @Test
    void the_newest_file_has_the_known_sums() {
        assertThat(sum(OrderRow::paid)).isEqualTo(Money.yuan("487.90"));
        assertThat(sum(OrderRow::estimate)).isEqualTo(Money.yuan("28.37"));
        assertThat(sum(OrderRow::settled)).isEqualTo(Money.yuan("356.11"));
        assertThat(sum(OrderRow::income)).isEqualTo(Money.yuan("24.32"));
    }

    @Test
    void a_row_carries_its_facts_and_its_raw_cells() {
        OrderRow row = newest.orders().get(12);
        assertThat(row.rowNumber()).isEqualTo(14);
        assertThat(row.key()).isEqualTo("1052157146104842924");
        assertThat(row.keyNeedsOccurrence()).isFalse();
        assertThat(row.createdAt()).isEqualTo(LocalDateTime.of(2020, 6, 10, 4, 21, 39));
        assertThat(row.settledAt()).isEqualTo(LocalDateTime.of(2020, 6, 20, 9, 13, 57));
        assertThat(row.takeRate()).isEqualTo(Rate.percent("0.60"));
        assertThat(row.adzoneName()).isEqualTo("主播小满");
        assertThat(row.specialFee()).isEqualTo(Money.ZERO);
        assertThat(row.raw()).hasSize(52).contains("0.60%", "二方", "--", "");
    }

    @Test
    void an_unsettled_line_has_no_settled_amount() {
        OrderRow row = newest.orders().get(0);
        assertThat(row.settled()).isNull();
        assertThat(row.settledAt()).isNull();
        assertThat(row.depositPaidAt()).isNull();
        assertThat(row.deposit()).isEqualTo(Money.ZERO);
        assertThat(row.income()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_report_says_what_it_is() throws Exception {
        List<String> headings = Files.readAllLines(resource("headings/taobao-order-2020-52.txt"));
        try (Report report = ReportReader.open(resource(FILES.get(0)), FILES.get(0), LIMITS)) {
            assertThat(report.kind()).isEqualTo(Kind.ORDERS);
            assertThat(report.layout()).isEqualTo(Layout.ORDERS_52);
            assertThat(report.format()).isEqualTo(FileFormat.XLS);
            assertThat(report.headings()).isEqualTo(headings);
            assertThat(report.proposedMoment()).contains(LocalDateTime.of(2020, 6, 13, 23, 59, 59));
        }
    }

    private Money sum(Function<OrderRow, Money> amount) {
        return newest.orders().stream().map(amount).filter(money -> money != null).reduce(Money.ZERO, Money::plus);
    }
}
