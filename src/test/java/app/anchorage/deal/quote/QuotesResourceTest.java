package app.anchorage.deal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import app.anchorage.deal.Format;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.AnchorService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
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
class QuotesResourceTest {
    @Inject
    Cast cast;

    @Inject
    Deals deals;

    @Inject
    TestLines lines;

    @Inject
    AnchorService anchors;

    @Inject
    Jdbi sql;

    @BeforeEach
    void begin() {
        deals.of(cast);
    }

    @Test
    void staff_write_a_quote_with_a_number_without_gaps() {
        long first = deals.write();
        assertThat(cast.staff().post("/quotes", deals.form(cast.anchor("小满"), "fee-0", "-1")).statusCode()).isEqualTo(422);
        long second = deals.write("tax", "added");
        String numbers = cast.finance().get("/quotes").asString();
        String month = Deals.TODAY.toString().substring(0, 7).replace("-", "");
        assertThat(numbers).contains("Q-" + month + "-0001", "Q-" + month + "-0002", "晚风服饰有限公司").doesNotContain("-0003");
        assertThat(cast.approver().get("/quotes/" + first).asString()).contains("9,433.96", "566.04", "1:5", "50,000.00", "8,000.00");
        assertThat(cast.approver().get("/quotes/" + second).asString()).contains("10,600.00", "600.00");
    }

    @Test
    void a_line_is_added_copied_dropped_and_priced_without_being_kept() {
        long anchor = deals.anchor("快手");
        Map<String, String> form = deals.form(anchor, "fee-0", "", "commission-0", "", "links-0", "3", "do", "price");
        String priced = cast.staff().post("/quotes", form).asString();
        assertThat(priced).contains("name=\"fee-0\" type=\"text\" value=\"30000.00\"", "name=\"commission-0\" type=\"text\" value=\"20.00\"");
        form.putAll(Map.of("fee-0", "30000.00", "autoFee-0", "30000.00", "links-0", "4"));
        assertThat(cast.staff().post("/quotes", form).asString()).contains("value=\"40000.00\"");
        form.put("fee-0", "31000");
        assertThat(cast.staff().post("/quotes", form).asString()).as("a typed price stays").contains("value=\"31000\"").doesNotContain("40000.00\" class");
        form.put("do", "copy-0");
        assertThat(cast.staff().post("/quotes", form).asString()).contains("name=\"fee-1\" type=\"text\" value=\"31000\"", "name=\"count\" value=\"2\"");
        form.put("do", "add");
        assertThat(cast.staff().post("/quotes", form).asString()).contains("name=\"fee-1\" type=\"text\" value=\"\"");
        form.put("do", "drop-0");
        assertThat(cast.staff().post("/quotes", form).asString()).contains("name=\"count\" value=\"0\"");
        assertThat(deals.one("select count(*) from quote_line where anchor_id = ?", anchor, Integer.class)).isZero();
    }

    @Test
    void a_price_of_the_card_leaves_with_the_card_and_a_typed_one_stays() {
        long anchor = deals.anchor("换形式");
        Map<String, String> form = deals.form(anchor, "format-0", "VIDEO", "fee-0", "10000.00", "autoFee-0", "10000.00", "commission-0", "20.00",
                "autoCommission-0", "20.00", "do", "price");
        assertThat(cast.staff().post("/quotes", form).asString()).as("no card for a video").contains("name=\"fee-0\" type=\"text\" value=\"\"",
                "name=\"commission-0\" type=\"text\" value=\"\"", "name=\"autoFee-0\" value=\"\"");
        form.put("fee-0", "9000");
        assertThat(cast.staff().post("/quotes", form).asString()).contains("name=\"fee-0\" type=\"text\" value=\"9000\"");
    }

    @Test
    void only_who_is_on_air_can_be_quoted() {
        deals.anchor("在播");
        cast.as(cast.staff(), () -> anchors.create(new Anchor.Profile("场控", null, null, Anchor.Part.OPERATOR)));
        assertThat(cast.staff().get("/quotes/new").asString()).contains(">在播<").doesNotContain(">场控<");
    }

    @Test
    void thirty_lines_are_kept() {
        long anchor = deals.anchor("长单");
        Map<String, String> form = deals.form(anchor, "count", "30", "terms", "长".repeat(4000));
        for (String field : List.of("anchor", "format", "plannedOn", "links", "fee", "commission", "guarantee", "category", "autoFee", "autoCommission")) {
            IntStream.range(1, 30).forEach(i -> form.put(field + "-" + i, form.getOrDefault(field + "-0", "")));
        }
        assertThat(cast.staff().post("/quotes", form).statusCode()).isEqualTo(303);
        assertThat(deals.one("select count(*) from quote_line where anchor_id = ?", anchor, Integer.class)).isEqualTo(30);
    }

    @Test
    void an_offer_ends_before_what_it_offers_begins_unless_another_last_day_was_typed() {
        String usual = Deals.TODAY.plusDays(7).toString();
        String soon = Deals.TODAY.plusDays(2).toString();
        assertThat(cast.staff().get("/quotes/new").asString()).contains("name=\"autoValid\" value=\"" + usual + "\"");
        Map<String, String> form = deals.form(deals.anchor("本周"), "plannedOn-0", soon, "validUntil", usual, "autoValid", usual);
        form.put("do", "price");
        assertThat(cast.staff().post("/quotes", form).asString()).contains("name=\"validUntil\" type=\"date\" value=\"" + soon + "\"");
        form.putAll(Map.of("do", "save", "validUntil", Deals.TODAY.plusDays(5).toString()));
        Response late = cast.staff().post("/quotes", form);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.asString()).contains("有效期至 " + Deals.TODAY.plusDays(5) + "，晚于第 1 行的日期 " + soon);
        form.putAll(Map.of("validUntil", usual, "autoValid", usual));
        Response saved = cast.staff().post("/quotes", form);
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(deals.one("select valid_until\\:\\:text from quote where id = ?", Long.parseLong(saved.header("Location").replaceFirst(".*/", "")), String.class))
                .isEqualTo(soon);
    }

    @Test
    void an_approved_quote_says_who_approved_what_and_asks_no_more() {
        long id = deals.write("fee-0", "7000");
        assertThat(cast.staff().get("/quotes/" + id).asString()).contains("发送前需要另一人批准");
        deals.act(cast.staff(), id, "request");
        assertThat(cast.approver().get("/quotes/" + id).asString()).contains("发送前需要另一人批准");
        deals.act(cast.approver(), id, "approval");
        assertThat(cast.staff().get("/quotes/" + id).asString()).contains("批准了：", "7,000.00").doesNotContain("发送前需要另一人批准");
    }

    @Test
    void the_same_form_twice_makes_one_quote() {
        Map<String, String> form = deals.form(deals.anchor("双击"), "once", UUID.randomUUID().toString());
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Response> answers = IntStream.range(0, 2).parallel().mapToObj(i -> two.get(i).post("/quotes", form)).toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(answers.get(0).header("Location")).isEqualTo(answers.get(1).header("Location"));
        assertThat(deals.one("select count(*) from quote_line where anchor_id = ?", cast.anchor("双击"), Integer.class)).isEqualTo(1);
    }

    @Test
    void bad_input_is_refused_beside_its_field_with_the_rest_kept() {
        long anchor = deals.anchor("坏");
        long archived = cast.anchor("走了");
        cast.staff().post("/anchors/" + archived + "/archive");
        long theirs = cast.mallory(Role.ANCHOR).actor().anchorId();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("merchant", "999999999");
        bad.put("contact", "999999999");
        bad.put("validUntil", Deals.TODAY.minusDays(1).toString());
        bad.put("vat", "101");
        bad.put("fee-0", "-5");
        bad.put("commission-0", "100.01");
        bad.put("guarantee-0", "5:1");
        bad.put("links-0", "0");
        bad.put("format-0", "DANCE");
        bad.put("anchor-0", Long.toString(archived));
        bad.put("terms", "长".repeat(4001));
        bad.forEach((field, value) -> refused(deals.form(anchor, field, value), field));
        refused(deals.form(anchor, "anchor-0", Long.toString(theirs)), "anchor-0");
        refused(deals.form(anchor, "plannedOn-0", Deals.TODAY.plusDays(3).toString()), "validUntil");
        refused(deals.form(anchor, "count", "0"), "lines");
        refused(deals.form(anchor, "fee-0", "0"), "guarantee-0");
        refused(deals.form(anchor, "commission-0", "-1"), "commission-0");
        assertThat(deals.one("select count(*) from quote_line where anchor_id = ?", anchor, Integer.class)).isZero();
    }

    private void refused(Map<String, String> form, String field) {
        Response answer = cast.staff().post("/quotes", form);
        assertThat(answer.statusCode()).as(field + " " + form.get(field)).isEqualTo(422);
        assertThat(answer.asString()).as(field).contains("href=\"#" + field + "\"");
    }

    @Test
    void readers_read_anchors_do_not_and_another_agency_finds_nothing() {
        long id = deals.write();
        for (Browser reader : List.of(cast.finance(), cast.approver())) {
            assertThat(reader.get("/quotes/" + id).statusCode()).isEqualTo(200);
            assertThat(reader.get("/quotes/" + id + "/pdf").statusCode()).isEqualTo(200);
            assertThat(reader.get("/quotes/new").statusCode()).isEqualTo(403);
            assertThat(deals.act(reader, id, "sending").statusCode()).isEqualTo(403);
        }
        assertThat(deals.act(cast.finance(), id, "approval").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get("/quotes/" + id).statusCode()).isEqualTo(403);
        Browser mallory = cast.mallory(Role.OWNER);
        for (String page : List.of("", "/edit", "/pdf", "/comparison")) {
            assertThat(mallory.get("/quotes/" + id + page).statusCode()).as(page).isEqualTo(404);
        }
        for (String act : List.of("sending", "request", "approval", "withdrawal", "revocation", "link", "versions")) {
            assertThat(deals.act(mallory, id, act).statusCode()).as(act).isEqualTo(404);
        }
        assertThat(mallory.get("/quotes").asString()).doesNotContain("晚风服饰");
        assertThat(mallory.post("/quotes", deals.form(cast.anchor("小满"))).statusCode()).isEqualTo(422);
        assertThat(deals.state(id)).isEqualTo("DRAFT");
    }

    @Test
    void a_stale_form_does_not_overwrite() {
        long id = deals.write();
        Map<String, String> form = deals.form(cast.anchor("小满"), "terms", "先来");
        assertThat(cast.staff().post("/quotes/" + id, form).statusCode()).isEqualTo(303);
        assertThat(cast.owner().post("/quotes/" + id, form).statusCode()).isEqualTo(409);
    }

    @Test
    void the_list_filters_by_state_searches_and_pages() {
        long draft = deals.write();
        deals.expire(draft);
        long sent = deals.write();
        deals.send(sent);
        deals.expire(sent);
        assertThat(cast.staff().get("/quotes?state=expired").asString()).contains("/quotes/" + sent + "\"").doesNotContain("/quotes/" + draft + "\"");
        assertThat(cast.staff().get("/quotes?q=晚风").asString()).contains("/quotes/" + sent + "\"");
        assertThat(cast.staff().get("/quotes?q=小满&state=draft").asString()).contains("/quotes/" + draft + "\"");
        assertThat(cast.staff().get("/quotes?q=没有").asString()).contains("没有符合条件的报价");
        for (String odd : List.of("state=x", "merchant=x", "after=x", "before=1~2")) {
            assertThat(cast.staff().get("/quotes?" + odd).statusCode()).as(odd).isEqualTo(422);
        }
        long merchant = deals.merchant("翻页商家");
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into quote (agency_id, number, version, merchant_id, valid_until, created_by)
                select :agency, 'Z-' || to_char(n, 'fm000'), 1, :merchant, :day, :by from generate_series(1, 60) n""").bind("agency", cast.agency())
                .bind("merchant", merchant).bind("day", Deals.TODAY).bind("by", cast.staff().actor().member()).execute()));
        String first = cast.staff().get("/quotes?merchant=" + merchant).asString();
        assertThat(first).contains("Z-060", "Z-036").doesNotContain("Z-035");
        String second = cast.staff().get(link(first, "next")).asString();
        assertThat(second).contains("Z-035", "Z-011").doesNotContain("Z-036", "Z-010");
        assertThat(cast.staff().get(link(link2(second), "prev")).asString()).contains("Z-035", "Z-011");
        assertThat(cast.staff().get(link(second, "prev")).asString()).contains("Z-060", "Z-036").doesNotContain("Z-035");
    }

    private String link2(String second) {
        return cast.staff().get(link(second, "next")).asString();
    }

    private static String link(String page, String rel) {
        var link = java.util.regex.Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void the_what_if_reckons_from_the_anchors_own_record_and_says_when_it_is_too_small() {
        long anchor = deals.anchor("有历史");
        Map<String, String> form = deals.form(anchor, "do", "", "links-0", "2");
        assertThat(cast.staff().post("/quotes", form).asString()).contains("样本太少（0 单，少于 30 单）");
        lines.of(cast).agreement(anchor, "70", 15, Deals.TODAY.minusDays(80));
        for (int day = 1; day <= 30; day++) {
            lines.settled(anchor, (day * 100) + ".00", Deals.TODAY.minusDays(day) + "T10:00");
        }
        String page = cast.staff().post("/quotes", form).asString();
        assertThat(page).contains("30 单", "1,600.00", "3,000.00", "4,600.00", "320.00", "9,680.00");
        assertThat(cast.staff().post("/quotes", deals.form(anchor, "do", "", "format-0", Format.HOUR.name())).asString()).contains("没有这种形式的销售");
    }
}
