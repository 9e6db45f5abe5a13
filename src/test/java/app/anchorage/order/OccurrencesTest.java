package app.anchorage.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Severity;
import app.anchorage.ledger.Office;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.ReportText.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Old layouts have no sub-order number: two purchases of one order, item and time are told apart by what never changes about them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OccurrencesTest {
    private static final LocalDate MARCH = LocalDate.of(2018, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 30);

    @Inject
    Desk desk;

    @Inject
    Office office;

    private Actor clerk;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
    }

    @Test
    void two_purchases_in_one_file_are_two_lines_in_whatever_order_the_rows_stand() {
        commit(clerk, MARCH, bought("10.00"), bought("20.00"));
        Actor other = desk.newAgency();
        commit(other, MARCH, bought("20.00"), bought("10.00"));
        assertThat(lines(clerk)).containsExactly("10.00 state 1", "20.00 state 1").isEqualTo(lines(other));
        assertThat(keys(clerk)).isEqualTo(keys(other)).doesNotHaveDuplicates();
    }

    @Test
    void a_later_file_with_only_the_second_purchase_changes_that_one_whichever_came_first() {
        long march = commit(clerk, MARCH, bought("10.00"), bought("20.00"));
        assertThat(red(clerk, APRIL, settled("20.00"))).isEmpty();
        commit(clerk, APRIL, settled("20.00"));
        Actor other = desk.newAgency();
        commit(other, APRIL, settled("20.00"));
        assertThat(red(other, MARCH, bought("10.00"), bought("20.00"))).isEmpty();
        commit(other, MARCH, bought("10.00"), bought("20.00"));
        assertThat(lines(clerk)).containsExactly("10.00 state 1", "20.00 state 3").isEqualTo(lines(other));
        assertThat(keys(clerk)).isEqualTo(keys(other));
        desk.undo(clerk, march);
        assertThat(lines(clerk)).containsExactly("20.00 state 3");
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void an_undo_of_the_later_file_gives_the_second_purchase_its_earlier_state() {
        commit(clerk, MARCH, bought("10.00"), bought("20.00"));
        desk.undo(clerk, commit(clerk, APRIL, settled("20.00")));
        assertThat(lines(clerk)).containsExactly("10.00 state 1", "20.00 state 1");
    }

    @Test
    void other_purchases_than_the_known_ones_block_and_are_named() {
        commit(clerk, MARCH, bought("10.00"), bought("20.00"));
        List<Finding> red = red(clerk, APRIL, settled("20.00"), settled("30.00"));
        assertThat(red).extracting(Finding::code, Finding::row, Finding::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("finding_other_purchases", 3L, "7001"));
        assertThat(red(clerk, APRIL, bought("10.00").with("商品数", "2"))).as("another quantity").hasSize(1);
        assertThat(red(clerk, APRIL, bought("10.00").with("商品单价", "99.00"))).as("another unit price").hasSize(1);
        assertThat(red(clerk, APRIL, settled("10.00"), settled("20.00"), bought("30.00"))).as("the known ones and one more").isEmpty();
    }

    @Test
    void once_the_file_that_told_them_is_undone_nothing_stands_in_the_way() {
        desk.undo(clerk, commit(clerk, MARCH, bought("10.00")));
        assertThat(red(clerk, APRIL, settled("30.00"))).isEmpty();
    }

    @Test
    void equal_rows_are_one_and_the_preview_names_both() {
        Desk.Preview preview = preview(clerk, MARCH, bought("10.00"), bought("20.00"), bought("10.00"));
        assertThat(preview.findings()).extracting(Finding::severity, Finding::code, Finding::row, Finding::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.YELLOW, "finding_equal_rows", 4L, "7001 (2)"));
        commit(clerk, MARCH, bought("10.00"), bought("20.00"), bought("10.00"));
        assertThat(lines(clerk)).containsExactly("10.00 state 1", "20.00 state 1");
    }

    @Test
    void rows_that_nothing_lasting_tells_apart_block_and_are_all_named() {
        assertThat(red(clerk, MARCH, bought("10.00"), settled("10.00"))).extracting(Finding::code, Finding::row, Finding::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("finding_same_purchase", 2L, "7001"),
                        org.assertj.core.groups.Tuple.tuple("finding_same_purchase", 3L, "7001"));
    }

    private static Row bought(String amount) {
        return ReportText.paid("7001", amount, "10.00%", "2018-03-05 10:00:00").without("淘宝子订单号", "提成", "技术服务费")
                .with("商品数", "1").with("商品单价", "50.00");
    }

    private static Row settled(String amount) {
        return bought(amount).with("订单状态", "订单结算").with("结算金额", amount).with("结算预估收入", new java.math.BigDecimal(amount).movePointLeft(1).setScale(2).toString())
                .with("结算时间", "2018-04-05 10:00:00");
    }

    private long commit(Actor actor, LocalDate day, Row... rows) {
        return desk.orders(actor, ChinaTime.startOf(day), List.of(rows));
    }

    private Desk.Preview preview(Actor actor, LocalDate day, Row... rows) {
        return desk.preview(actor, ReportText.orders(List.of(rows)), ChinaTime.startOf(day));
    }

    private List<Finding> red(Actor actor, LocalDate day, Row... rows) {
        return preview(actor, day, rows).findings().stream().filter(f -> f.severity() == Severity.RED).toList();
    }

    private List<String> lines(Actor actor) {
        return office.list(actor, """
                select to_char(paid_fen / 100.0, 'FM990.00') || ' state ' || state from order_line
                where agency_id = :agency and state is not null order by paid_fen""", String.class);
    }

    private List<String> keys(Actor actor) {
        return office.list(actor, "select line_key from order_line where agency_id = :agency order by paid_fen", String.class);
    }
}
