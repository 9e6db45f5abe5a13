package app.anchorage.order;

import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Possible repetitions on the pages: tile and filter, both lines, the answer and who may give it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PairPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Cast cast;

    @Inject
    Counter counter;

    @Inject
    Office office;

    private Browser finance;
    private long old;

    @BeforeEach
    void a_pair() {
        finance = cast.finance();
        if (office.number(finance.actor(), "select count(*) from order_line where agency_id = :agency") == 0) {
            Map<OrderField, Object> row = settled("5001", DAY, "100.00", "100.00");
            row.remove(OrderField.SUB_ORDER_NO);
            counter.orders(finance.actor(), DAY.plusDays(10), row, settled("5002", DAY, "20.00", "20.00"));
            counter.orders(finance.actor(), DAY.plusDays(20), settled("5001", DAY, "100.00", "100.00"));
        }
        old = office.number(finance.actor(), "select id from order_line where agency_id = :agency and sub_order_no is null");
    }

    @Test
    void finance_finds_the_pair_answers_and_answers_otherwise() {
        assertThat(ok(finance.get("/orders"))).contains("疑似重复", "pair=open").doesNotContain("/orders/pair-answers");
        assertThat(ok(finance.get("/orders?pair=open"))).contains("/orders/" + old + "\"", "/orders/pair-answers").doesNotContain("5002");
        assertThat(ok(finance.get("/orders/" + old))).contains("有人确认之前", "pair=open&amp;q=5001");
        assertThat(ok(finance.get("/orders/" + partner()))).contains("有人确认之前", "/orders/" + old);
        Response empty = finance.post("/orders/pair-answers", "filter", "pair=open", "line", "" + old, "same", "yes", "reason", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.asString()).contains("checked", "疑似重复");
        assertThat(finance.post("/orders/pair-answers", "filter", "pair=open", "same", "yes", "reason", "x").statusCode()).isEqualTo(422);
        Response done = finance.post("/orders/pair-answers", "filter", "pair=open", "line", "" + old, "same", "yes", "reason", "客服说是同一笔");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.getHeader("Location")).endsWith("/orders?pair=open");
        assertThat(ok(finance.get("/orders/" + partner()))).contains("不计金额", "客服说是同一笔", "pair=same&amp;q=5001");
        assertThat(ok(finance.get("/orders/" + old))).contains("已计入另一行", "计在另一行", "0.00");
        long entry = office.number(finance.actor(), "select max(id) from entry where agency_id = :agency and line_id = " + old);
        assertThat(ok(finance.get("/entries/" + entry))).contains("同一笔成交已计入另一行", "确认与另一行是同一笔成交").doesNotContain("explain_");
        assertThat(ok(finance.get("/orders?pair=same"))).contains("/orders/" + old + "\"");
        assertThat(finance.post("/orders/pair-answers", "filter", "pair=same", "line", "" + old, "same", "no", "reason", "又查了一次").statusCode()).isEqualTo(303);
        assertThat(ok(finance.get("/orders/" + old))).contains("两笔成交", "又查了一次");
        assertThat(ok(finance.get("/orders.csv?pair=two"))).contains("两笔成交");
    }

    @Test
    void only_owner_and_finance_of_the_agency_answer() {
        for (Browser other : new Browser[] {cast.staff(), cast.approver(), cast.alice()}) {
            assertThat(other.post("/orders/pair-answers", "line", "" + old, "same", "yes", "reason", "x").statusCode()).isEqualTo(403);
        }
        assertThat(cast.mallory(Role.FINANCE).post("/orders/pair-answers", "line", "" + old, "same", "yes", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(ok(cast.staff().get("/orders?pair=open"))).doesNotContain("/orders/pair-answers");
        assertThat(finance.post("/orders/pair-answers", "line", "" + partner(), "same", "yes", "reason", "x").statusCode()).isEqualTo(409);
    }

    private long partner() {
        return office.number(finance.actor(), "select id from order_line where agency_id = :agency and sub_order_no = '5001'");
    }

    private static String ok(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString();
    }
}
