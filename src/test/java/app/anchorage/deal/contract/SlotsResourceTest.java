package app.anchorage.deal.contract;

import static app.anchorage.deal.contract.Paperwork.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.print.Sealed;
import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.ledger.Obligation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SlotsResourceTest {
    @Inject
    Cast cast;

    @Inject
    Paperwork papers;

    @Inject
    Followed followed;

    @Inject
    Jdbi sql;

    @BeforeEach
    void merchant() {
        papers.of(cast);
    }

    @Test
    void a_slot_shows_its_fee_both_ways_and_is_due_the_day_before() {
        long id = papers.draft(Map.of());
        papers.slot(id, Map.of("guarantee", "1:5", "basis", "SETTLED", "remedy", "REFUND", "chooser", "MERCHANT"));
        assertThat(cast.finance().get("/contracts/" + id).asString()).contains("60,000.00 含税 = 56,603.77 + 税 3,396.23（6.00%）", "保量 300,000.00",
                "应付日 " + TODAY.minusDays(11), TODAY.plusDays(26) + " 考核", "680000000101", "晚风女装旗舰店", "混播");
    }

    @Test
    void a_fee_without_vat_is_kept_with_it() {
        long id = papers.draft(Map.of("tax", "ADDED", "payWhen", "AFTER"));
        long slot = papers.slot(id, Map.of("guarantee", "1:2", "basis", "PAID", "remedy", "MAKE_UP", "chooser", "AGENCY"));
        assertThat(cast.staff().get("/contracts/" + id).asString()).contains("63,600.00 含税 = 60,000.00 + 税 3,600.00", "保量 120,000.00",
                "应付日 " + TODAY.plusDays(20));
        assertThat(cast.staff().get("/contracts/" + id + "/slots/" + slot).asString()).contains("value=\"60000.00\"", "value=\"63600.00\"");
    }

    @Test
    void instalments_sum_to_the_fee() {
        long id = papers.draft(Map.of());
        Map<String, Object> form = papers.slotForm(id, Map.of("dueOn", List.of("2026-12-01", "2027-01-15"), "dueAmount", List.of("20,000", "39,999.99")));
        Response short1 = cast.staff().post("/contracts/" + id + "/slots", form);
        assertThat(short1.statusCode()).isEqualTo(422);
        assertThat(short1.asString()).contains("href=\"#dueAmount0\"", "59,999.99", "value=\"39,999.99\"");
        form.put("dueAmount", List.of("20,000", "40,000"));
        assertThat(cast.staff().post("/contracts/" + id + "/slots", form).statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/contracts/" + id).asString()).contains("第 2 期", "40,000.00 · 应付日 2027-01-15");
    }

    @Test
    void bad_input_is_refused_beside_its_field_with_the_rest_kept() {
        long id = papers.draft(Map.of());
        long archived = cast.anchor("归档的");
        cast.owner().post("/anchors/" + archived + "/archive");
        Map<String, String> guarantee = Map.of("basis", "SETTLED", "remedy", "EITHER", "chooser", "MERCHANT", "guarantee", "1:5");
        Map<String, Map<String, String>> bad = new LinkedHashMap<>();
        bad.put("anchor", Map.of("anchor", Long.toString(archived)));
        bad.put("shop", Map.of("shop", "999999999"));
        bad.put("sellsTo", Map.of("sellsTo", TODAY.minusDays(11).toString()));
        bad.put("sellsFrom", Map.of("sellsFrom", ""));
        bad.put("fee", Map.of("fee", "-1"));
        bad.put("commission", Map.of("commission", "100.01"));
        bad.put("links", Map.of("links", "0"));
        bad.put("items", Map.of("items", "680000000101;drop"));
        bad.put("dueOn0", Map.of("dueAmount", "60,000"));
        bad.put("chooseUntil", guarantee);
        bad.put("guarantee", Map.of("basis", "SETTLED", "remedy", "REFUND", "chooser", "AGENCY", "guarantee", "5:0"));
        bad.put("measureOn", Map.of("basis", "SETTLED", "remedy", "REFUND", "chooser", "AGENCY", "guarantee", "1:5", "measureOn", TODAY.minusDays(5).toString()));
        bad.forEach((field, input) -> {
            Response answer = papers.addSlot(cast.staff(), id, input);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.asString()).as(field).contains("href=\"#" + field + "\"");
        });
        assertThat(papers.one("select count(*) from slot where contract_id = ?", Integer.class, id)).isZero();
        long pure = papers.draft(Map.of("feeKind", "COMMISSION"));
        assertThat(papers.addSlot(cast.staff(), pure, Map.of()).asString()).contains("href=\"#fee\"");
        long fixed = papers.draft(Map.of("feeKind", "FIXED"));
        assertThat(papers.addSlot(cast.staff(), fixed, Map.of()).asString()).contains("href=\"#commission\"");
    }

    @Test
    void the_same_form_twice_adds_one_slot_and_slots_can_be_changed_and_removed() {
        long id = papers.draft(Map.of());
        Map<String, Object> form = papers.slotForm(id, Map.of("once", UUID.randomUUID().toString()));
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post("/contracts/" + id + "/slots", form).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        long slot = papers.one("select id from slot where contract_id = ?", Long.class, id);
        assertThat(cast.staff().post("/contracts/" + id + "/slots/" + slot, papers.slotForm(id, Map.of("fee", "50,000"))).statusCode()).isEqualTo(303);
        assertThat(papers.one("select sum(fen) from instalment where slot_id = ?", Long.class, slot)).isEqualTo(5_000_000);
        assertThat(cast.staff().post("/contracts/" + id + "/slots/" + slot + "/removal", "version", papers.version(id)).statusCode()).isEqualTo(303);
        assertThat(papers.one("select count(*) from slot where contract_id = ?", Integer.class, id)).isZero();
    }

    @Test
    void a_slot_is_delivered_once_not_before_its_day_and_the_mark_can_be_taken_back() {
        long id = papers.draft(Map.of());
        long slot = papers.slot(id, Map.of());
        String path = "/contracts/" + id + "/slots/" + slot + "/delivery";
        assertThat(cast.staff().post(path, "day", TODAY.toString(), "version", "0").statusCode()).as("a draft").isEqualTo(409);
        papers.sign(cast.staff(), id, papers.version(id), "a.pdf", Sealed.pdf());
        for (String day : List.of("", TODAY.minusDays(11).toString(), TODAY.plusDays(1).toString())) {
            Response answer = cast.staff().post(path, "day", day, "version", "0");
            assertThat(answer.statusCode()).as(day).isEqualTo(422);
            assertThat(answer.asString()).contains("href=\"#day\"");
        }
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel()
                .mapToObj(i -> two.get(i).post(path, "day", TODAY.minusDays(10).toString(), "despite", "yes", "version", "0").statusCode()).toList();
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        assertThat(followed.slots()).containsOnlyOnce(slot + " " + TODAY.minusDays(10));
        assertThat(cast.finance().get("/contracts/" + id).asString()).contains("已执行");
        assertThat(cast.staff().post(path + "/revocation", "version", "1").statusCode()).isEqualTo(422);
        assertThat(cast.staff().post(path + "/revocation", "version", "0", "reason", "记错").statusCode()).isEqualTo(409);
        assertThat(cast.staff().post(path + "/revocation", "version", "1", "reason", "记错了日子").statusCode()).isEqualTo(303);
        assertThat(followed.slots()).contains(slot + " null");
        assertThat(papers.one("select reason from audit_event where action = 'SLOT_TAKEN_BACK' and object_id = ?", String.class, Long.toString(id)))
                .isEqualTo("记错了日子");
    }

    @Test
    void a_slot_to_be_paid_first_is_not_delivered_unpaid_without_a_tick_that_says_so() {
        long id = papers.signed(Map.of(), Map.of());
        long slot = papers.one("select id from slot where contract_id = ?", Long.class, id);
        String path = "/contracts/" + id + "/slots/" + slot + "/delivery";
        assertThat(cast.staff().get("/contracts/" + id).asString()).doesNotContain("name=\"despite\"");
        Response asked = cast.staff().post(path, "day", TODAY.minusDays(9).toString(), "version", "0");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.asString()).contains("60,000.00 (" + TODAY.minusDays(11) + ")", "name=\"despite\"", "href=\"#despite\"", "value=\"" + TODAY.minusDays(9) + "\"");
        assertThat(cast.staff().post(path, "day", TODAY.minusDays(9).toString(), "despite", "yes", "version", "0").statusCode()).isEqualTo(303);
        assertThat(papers.one("select reason from audit_event where action = 'SLOT_DELIVERED' and object_id = ?", String.class, Long.toString(id)))
                .startsWith("60,000.00");
        long after = papers.signed(Map.of("payWhen", "AFTER"), Map.of());
        long late = papers.one("select id from slot where contract_id = ?", Long.class, after);
        assertThat(cast.staff().post("/contracts/" + after + "/slots/" + late + "/delivery", "day", TODAY.minusDays(9).toString(), "version", "0").statusCode())
                .isEqualTo(303);
    }

    @Test
    void nothing_is_delivered_after_the_contract_has_ended() {
        long id = papers.signed(Map.of(), Map.of());
        long slot = papers.one("select id from slot where contract_id = ?", Long.class, id);
        papers.signed(Map.of("kind", "TERMINATION", "of", Long.toString(id), "validFrom", TODAY.minusDays(3).toString()), null);
        String path = "/contracts/" + id + "/slots/" + slot + "/delivery";
        assertThat(cast.staff().post(path, "day", TODAY.minusDays(3).toString(), "version", "0").statusCode()).isEqualTo(409);
        assertThat(cast.staff().post(path, "day", TODAY.minusDays(4).toString(), "despite", "yes", "version", "0").statusCode()).isEqualTo(303);
    }

    @Test
    void the_mark_stays_when_money_of_the_delivery_is_on_a_closed_day() {
        long id = papers.signed(Map.of(), Map.of());
        long slot = papers.one("select id from slot where contract_id = ?", Long.class, id);
        String path = "/contracts/" + id + "/slots/" + slot + "/delivery";
        assertThat(cast.staff().post(path, "day", TODAY.minusDays(10).toString(), "despite", "yes", "version", "0").statusCode()).isEqualTo(303);
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("update account set closed_through = ?").bind(0, TODAY.minusDays(5)).execute()));
        assertThat(cast.staff().post(path + "/revocation", "version", "1", "reason", "记错").statusCode()).isEqualTo(409);
        assertThat(papers.one("select delivered_on from slot where id = ?", LocalDate.class, slot)).isEqualTo(TODAY.minusDays(10));
    }
}
