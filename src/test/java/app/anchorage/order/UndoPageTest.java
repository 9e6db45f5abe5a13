package app.anchorage.order;

import static app.anchorage.order.Counter.claim;
import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page says before an import is taken back: the money per account, or at once why not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UndoPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Cast cast;

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Test
    void the_money_of_each_account_is_shown_as_it_is_and_as_it_would_be_and_nothing_is_booked() {
        long xiaoman = known("小满", "5500");
        Browser finance = cast.finance();
        counter.orders(finance.actor(), DAY.plusDays(20), at(settled("551", DAY, "100.00", "100.00"), "5500"), at(paid("552", DAY, "200.00"), "5500"));
        long file = counter.orders(finance.actor(), DAY.plusDays(30), at(settled("552", DAY, "200.00", "200.00"), "5500"));
        String page = finance.get("/imports/" + file + "/undoing").asString();
        assertThat(page.replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " "))
                .contains("主播 · 小满 1 21.00 7.00 负 −14.00", "机构 1 9.00 3.00 负 −6.00", "平台 1 30.00 10.00 负 −20.00");
        assertThat(counter.anchorHolds(finance.actor(), xiaoman)).as("nothing was booked").isEqualTo(2100);
        String staff = cast.staff().get("/imports/" + file + "/undoing").asString();
        assertThat(staff).contains("21.00", "−14.00").doesNotContain("9.00", "−6.00");
        desk.undo(finance.actor(), file);
        assertThat(counter.anchorHolds(finance.actor(), xiaoman)).as("the undo does what was shown").isEqualTo(700);
    }

    @Test
    void an_undo_of_claims_moves_money_though_no_line_changes() {
        known("小美", "7700");
        Browser finance = cast.finance();
        counter.orders(finance.actor(), DAY.plusDays(20), at(settled("771", DAY, "100.00", "100.00"), "7700"));
        long file = counter.claims(finance.actor(), DAY.plusDays(30), claim("771", 2, "50.00", DAY.plusDays(12), DAY.plusDays(14)));
        assertThat(finance.get("/imports/" + file + "/undoing").asString()).contains("小美", "+3.50").doesNotContain("不改变任何订单");
    }

    @Test
    void a_refusal_comes_first_and_leads_to_the_statement_that_closes_it() {
        known("阿凯", "6600");
        Browser finance = cast.finance();
        long file = counter.orders(finance.actor(), DAY.plusDays(20), at(settled("661", DAY, "100.00", "100.00"), "6600"));
        office.settle(finance.actor(), DAY.plusDays(60));
        String page = finance.get("/imports/" + file + "/undoing").asString();
        assertThat(page).containsPattern("<a class=\"once\" href=\"/statements/\\d+\">ST-\\d{6}-\\d{4}</a>").doesNotContain("name=\"reason\"");
        assertThat(page.indexOf("所以不能撤销")).isPositive().isLessThan(page.indexOf("class=\"tiles\""));
        assertThat(cast.staff().get("/imports/" + file + "/undoing").asString()).containsPattern("ST-\\d{6}-\\d{4}").doesNotContain("/statements/");
    }

    @Test
    void of_many_statements_the_newest_are_named_and_the_others_counted() {
        Browser finance = cast.finance();
        List<Map<OrderField, Object>> rows = new ArrayList<>();
        for (int anchor = 0; anchor < 12; anchor++) {
            known("十二之" + anchor, "880" + anchor);
            rows.add(at(settled("88" + anchor, DAY, "100.00", "100.00"), "880" + anchor));
        }
        @SuppressWarnings("unchecked")
        Map<OrderField, Object>[] all = rows.toArray(Map[]::new);
        long file = counter.orders(finance.actor(), DAY.plusDays(20), all);
        office.settle(finance.actor(), DAY.plusDays(60));
        String page = finance.get("/imports/" + file + "/undoing").asString();
        assertThat(page.split("class=\"once\" href=\"/statements/")).hasSize(1 + 10);
        assertThat(page).contains("等，另有 2 张更早的");
    }

    private long known(String name, String adzone) {
        long anchor = cast.anchor(name);
        desk.anchorTerms(cast.finance().actor(), anchor, 7000, LocalDate.of(2026, 1, 1));
        desk.position(cast.finance().actor(), adzone, anchor, LocalDate.of(2026, 1, 1));
        return anchor;
    }

    private static Map<OrderField, Object> at(Map<OrderField, Object> row, String adzone) {
        row.put(OrderField.ADZONE_ID, adzone);
        return row;
    }
}
