package app.anchorage.me;

import static app.anchorage.me.MeResourceTest.page;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.settlement.XlsxText;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementResourceTest {
    @Inject
    Cast cast;

    @Inject
    Season season;

    private String path;

    @BeforeEach
    void play() {
        season.play(cast);
        path = "/me/statements/" + season.statement();
    }

    @Test
    void the_list_leads_to_the_statement_its_days_and_lines() {
        assertThat(page(cast.alice(), "/me/statements")).contains(path, "209.22", "待确认");
        String day = Season.TODAY.minusDays(25).toString();
        assertThat(page(cast.alice(), path)).contains("209.22", path + "/days/" + day, "70.00%").doesNotContain("approver");
        assertThat(page(cast.alice(), path + "/days/" + day)).contains("/me/lines/" + season.onStatement, "147.78", "61.44", "/me/entries/");
        assertThat(cast.alice().get(path + "/days/soon").statusCode()).isEqualTo(404);
    }

    @Test
    void it_can_be_taken_home() {
        for (String type : new String[] {"pdf", "xlsx", "csv"}) {
            var file = cast.alice().get(path + "." + type);
            assertThat(file.statusCode()).as(type).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("." + type);
            assertThat(file.asByteArray()).hasSize(Integer.parseInt(file.header("Content-Length")));
        }
        assertThat(cast.alice().get(path + ".csv").asString()).doesNotContain("63.33").doesNotContain("阿凯");
        assertThat(cast.alice().get(path + ".exe").statusCode()).isEqualTo(404);
    }

    @Test
    void its_files_mask_the_order_numbers_for_the_payee_and_not_for_finance() throws IOException {
        String number = season.orderNo(season.onStatement);
        String masked = number.substring(0, number.length() - 6) + "******";
        String office = "/statements/" + season.statement();
        assertThat(cast.alice().get(path + ".csv").asString()).contains(masked, "共 2 笔").doesNotContain(number);
        assertThat(cast.finance().get(office + ".csv").asString()).contains(number).doesNotContain("******");
        assertThat(XlsxText.sheets(cast.alice().get(path + ".xlsx").asByteArray()).toString()).contains(masked).doesNotContain(number);
        assertThat(XlsxText.sheets(cast.finance().get(office + ".xlsx").asByteArray()).toString()).contains(number);
        assertThat(page(cast.alice(), path + "/days/" + Season.TODAY.minusDays(25))).contains(masked).doesNotContain(number);
        assertThat(page(cast.alice(), "/me/entries/" + season.entry(season.onStatement, "ANCHOR"))).contains(masked).doesNotContain(number);
    }

    @Test
    void a_dispute_of_a_fully_closed_line_books_nothing_and_keeps_its_amount_out_of_payout_for_finance_to_see() {
        assertThat(cast.alice().post("/me/lines/" + season.onStatement + "/disputes", "note", "少算了").statusCode()).isEqualTo(409);
        long booked = season.entries(season.onStatement);
        String line = Long.toString(season.onStatement);
        for (String note : new String[] {"少算了一件", "还是少"}) {
            cast.alice().post(path + "/disputes", "note", note, "line", line, "once", UUID.randomUUID().toString());
        }
        assertThat(season.openDisputes(season.onStatement)).isZero();
        assertThat(season.entries(season.onStatement)).isEqualTo(booked);
        assertThat(page(cast.alice(), path)).contains("147.78 在答复之前不付款", "可付 61.44");
        String office = "/statements/" + season.statement();
        assertThat(page(cast.finance(), office)).contains("147.78 暂不付款", "可付 61.44", "还是少");
        assertThat(page(cast.finance(), "/")).contains("/statements?reply=disputed");
        assertThat(page(cast.finance(), "/statements?reply=disputed")).contains(office + "\"").doesNotContain("/statements/" + season.statementOfBob() + "\"");
    }

    @Test
    void it_is_confirmed_once() {
        assertThat(cast.alice().post(path + "/confirmation").statusCode()).isEqualTo(303);
        assertThat(page(cast.alice(), path)).contains("已确认").doesNotContain("/confirmation\"");
        assertThat(cast.alice().post(path + "/confirmation").statusCode()).isEqualTo(409);
    }

    @Test
    void a_line_of_it_is_disputed_with_a_note_and_keeps_it_from_being_confirmed() {
        String form = page(cast.alice(), path + "?line=" + season.onStatement);
        assertThat(form).contains("name=\"line\" value=\"" + season.onStatement + "\"", "147.78");
        String once = UUID.randomUUID().toString();
        String line = Long.toString(season.onStatement);
        assertThat(cast.alice().post(path + "/disputes", "note", "少算了一件", "line", line, "once", once).statusCode()).isEqualTo(303);
        assertThat(cast.alice().post(path + "/disputes", "note", "少算了一件", "line", line, "once", once).statusCode()).isEqualTo(303);
        assertThat(page(cast.alice(), path).split("少算了一件", -1)).hasSize(2);
        var refused = cast.alice().post(path + "/confirmation");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("href=\"" + path + "\"");
        assertThat(page(cast.alice(), "/me/statements")).contains("有异议");
    }

    @Test
    void bad_input_is_said_beside_the_field() {
        var refused = cast.alice().post(path + "/disputes", "note", "", "once", UUID.randomUUID().toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("note-note", "请填写");
        assertThat(cast.alice().post(path + "/disputes", "note", "x").statusCode()).isEqualTo(422);
        assertThat(cast.alice().post(path + "/disputes", "note", "x", "line", Long.toString(season.bobs), "once", UUID.randomUUID().toString())
                .statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_else_answers_for_the_anchor() {
        for (String act : new String[] {"/confirmation", "/disputes"}) {
            assertThat(cast.bob().post(path + act, "note", "x", "once", UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
            assertThat(cast.mallory(Role.ANCHOR).post(path + act, "note", "x", "once", UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
            assertThat(cast.finance().post(path + act, "note", "x").statusCode()).isEqualTo(403);
        }
    }
}
