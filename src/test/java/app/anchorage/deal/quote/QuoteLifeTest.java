package app.anchorage.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.deal.rate.RateCards;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From draft to sent and to the next version. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuoteLifeTest {
    @Inject
    Cast cast;

    @Inject
    Deals deals;

    @Inject
    Jdbi sql;

    @Inject
    RateCards cards;

    @BeforeEach
    void begin() {
        deals.of(cast);
    }

    @Test
    void below_cost_another_person_approves_and_never_the_one_who_asked() {
        long id = deals.write("fee-0", "7000", "commission-0", "15");
        String page = cast.staff().get("/quotes/" + id).asString();
        assertThat(page).contains("低于成本价 8,000.00", "低于最低 20.00%", "超出折扣权限", "提交审批").doesNotContain("发送给商家");
        assertThat(deals.act(cast.staff(), id, "sending").statusCode()).isEqualTo(409);
        assertThat(deals.act(cast.approver(), id, "approval").statusCode()).as("nobody asked yet").isEqualTo(409);
        assertThat(deals.act(cast.owner(), id, "request").statusCode()).isEqualTo(303);
        assertThat(deals.act(cast.owner(), id, "approval").statusCode()).as("own request").isEqualTo(409);
        assertThat(cast.owner().get("/quotes/" + id).asString()).contains("须由另一人审批");
        assertThat(deals.act(cast.approver(), id, "return", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(deals.act(cast.approver(), id, "return", "reason", "太低").statusCode()).isEqualTo(303);
        assertThat(deals.state(id)).isEqualTo("DRAFT");
        assertThat(deals.act(cast.staff(), id, "request").statusCode()).isEqualTo(303);
        assertThat(deals.act(cast.approver(), id, "approval").statusCode()).isEqualTo(303);
        deals.send(id);
        assertThat(deals.state(id)).isEqualTo("SENT");
        assertThat(cast.approver().get("/quotes/" + id).asString()).contains("太低");
    }

    @Test
    void an_approved_quote_that_is_changed_asks_anew_and_a_stale_approval_does_nothing() {
        long id = deals.write("fee-0", "7000");
        int seen = deals.rowVersion(id);
        deals.act(cast.staff(), id, "request");
        assertThat(cast.approver().post("/quotes/" + id + "/approval", "version", Integer.toString(seen)).statusCode()).isEqualTo(409);
        deals.act(cast.approver(), id, "approval");
        Map<String, String> form = deals.form(cast.anchor("小满"), "fee-0", "1", "rowVersion", Integer.toString(deals.rowVersion(id)));
        assertThat(cast.staff().post("/quotes/" + id, form).statusCode()).isEqualTo(303);
        assertThat(deals.state(id)).isEqualTo("DRAFT");
        assertThat(deals.act(cast.staff(), id, "sending").statusCode()).isEqualTo(409);
    }

    @Test
    void what_was_sent_is_followed_by_a_version_and_the_two_can_be_compared() {
        long first = deals.write();
        String link = deals.send(first);
        assertThat(cast.staff().get("/quotes/" + first + "/edit").statusCode()).isEqualTo(409);
        assertThat(cast.staff().post("/quotes/" + first, deals.form(cast.anchor("小满"))).statusCode()).isEqualTo(409);
        Response next = deals.act(cast.staff(), first, "versions");
        long second = Long.parseLong(next.header("Location").replaceFirst(".*/quotes/(\\d+)/edit", "$1"));
        assertThat(deals.act(cast.staff(), first, "versions").statusCode()).as("only one follows").isEqualTo(409);
        assertThat(cast.staff().post("/quotes/" + second, deals.form(cast.anchor("小满"), "fee-0", "9500")).statusCode()).isEqualTo(303);
        assertThat(deals.state(first)).isEqualTo("SUPERSEDED");
        assertThat(deals.one("select version from quote where id = ?", second, Integer.class)).isEqualTo(2);
        String compared = cast.finance().get("/quotes/" + second + "/comparison?with=1").asString();
        assertThat(compared).contains("10,000.00", "9,500.00");
        assertThat(compared.split("有变化", -1)).as("total, fee and guarantee").hasSize(4);
        assertThat(cast.nobody().get(link).asString()).contains("已被新版取代").doesNotContain("10,000.00");
        assertThat(cast.finance().get("/quotes/" + second + "/comparison?with=7").statusCode()).isEqualTo(404);
    }

    @Test
    void the_database_keeps_what_was_sent_as_it_was_sent() {
        long id = deals.write();
        deals.send(id);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> cast.asAgency(() -> sql.withHandle(h -> h.execute("delete from quote_line where quote_id = ?", id))))).isNotNull();
    }

    @Test
    void days_that_a_quote_was_priced_for_are_only_rewritten_with_a_reason() {
        long id = deals.write();
        long anchor = cast.anchor("小满");
        String from = Deals.TODAY.minusDays(30).toString();
        String[] card = {"format", "MIXED", "cost", "9000", "list", "9900", "least", "20", "pure", "30", "validFrom", from, "once", UUID.randomUUID().toString()};
        Response refused = cast.staff().post("/anchors/" + anchor + "/rates", card);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("href=\"#note\"", deals.one("select number from quote where id = ?", id, String.class));
        card[11] = Deals.TODAY.plusDays(60).toString();
        assertThat(cast.staff().post("/anchors/" + anchor + "/rates", card).statusCode()).as("later days").isEqualTo(303);
        card[11] = from;
        card[13] = UUID.randomUUID().toString();
        String[] said = java.util.Arrays.copyOf(card, 16);
        said[14] = "note";
        said[15] = "录错了成本";
        assertThat(cast.staff().post("/anchors/" + anchor + "/rates", said).statusCode()).isEqualTo(303);
        assertThat(deals.one("select cost_fen from quote_line where quote_id = ?", id, Long.class)).as("the quote keeps its copy").isEqualTo(800_000);
    }

    @Test
    void a_member_may_go_as_far_below_list_as_his_limit() {
        long id = deals.write("fee-0", "8500");
        assertThat(deals.act(cast.staff(), id, "sending").statusCode()).isEqualTo(409);
        String limit = "/quotes/limits/" + cast.staff().actor().member();
        assertThat(cast.owner().post(limit, "limit", "101").statusCode()).isEqualTo(422);
        assertThat(cast.staff().post(limit, "limit", "15").statusCode()).isEqualTo(403);
        assertThat(cast.mallory(Role.OWNER).post(limit, "limit", "15").statusCode()).isEqualTo(404);
        assertThat(cast.owner().post(limit, "limit", "15").statusCode()).isEqualTo(303);
        assertThat(cast.owner().get("/quotes/limits").asString()).contains("value=\"15.00\"");
        deals.send(id);
        Browser owner = cast.owner();
        assertThat(deals.act(owner, id, "withdrawal", "reason", "价格不对").statusCode()).isEqualTo(303);
        assertThat(deals.act(owner, id, "withdrawal").statusCode()).isEqualTo(409);
        assertThat(List.of(deals.state(id))).containsExactly("WITHDRAWN");
        cast.owner().post(limit, "limit", "10");
    }
}
