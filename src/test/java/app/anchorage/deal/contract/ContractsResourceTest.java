package app.anchorage.deal.contract;

import static app.anchorage.deal.contract.Paperwork.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.print.Sealed;
import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.deal.Files;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractsResourceTest {
    @Inject
    Cast cast;

    @Inject
    Paperwork papers;

    @BeforeEach
    void merchant() {
        papers.of(cast);
    }

    @Test
    void staff_make_a_draft_with_a_number_and_change_it() {
        long id = papers.draft(Map.of("deposit", "5,000", "depositBackDays", "7", "anchorRate", "15", "agencyRate", "5"));
        String page = cast.finance().get("/contracts/" + id).asString();
        assertThat(page).contains("晚风服饰有限公司", "C-" + TODAY.toString().substring(0, 7).replace("-", "") + "-", "5,000.00", "7 天内退还",
                "主播 15.00%，机构 5.00%", "样品由甲方寄送", "草稿").doesNotContain("<form class=\"form\"");
        Response saved = cast.owner().post("/contracts/" + id, form(id, Map.of("terms", "改过的说明")));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/contracts/" + id).asString()).contains("改过的说明").doesNotContain("样品由甲方寄送");
    }

    @Test
    void numbers_have_no_gaps_although_forms_are_refused_and_sent_twice() {
        int before = last();
        papers.make(cast.staff(), Map.of("merchant", "999999999"));
        String once = UUID.randomUUID().toString();
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Response> answers = IntStream.range(0, 2).parallel().mapToObj(i -> papers.make(two.get(i), Map.of("once", once))).toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
        assertThat(Paperwork.id(answers.get(0))).isEqualTo(Paperwork.id(answers.get(1)));
        papers.draft(Map.of());
        assertThat(last() - before).isEqualTo(2);
        assertThat(papers.one("select count(*) from contract", Integer.class)).isEqualTo(last());
    }

    private int last() {
        return papers.one("select coalesce(max(cast(right(number, 4) as int)), 0) from contract", Integer.class);
    }

    @Test
    void bad_input_is_refused_beside_its_field_with_the_rest_kept() {
        Map<String, Map<String, String>> bad = new LinkedHashMap<>();
        bad.put("merchant", Map.of("merchant", "999999999"));
        bad.put("validFrom", Map.of("validFrom", "1926-01-01"));
        bad.put("validTo", Map.of("validTo", TODAY.minusDays(30).toString()));
        bad.put("anchorRate", Map.of("anchorRate", "60", "agencyRate", "40.01"));
        bad.put("agencyRate", Map.of("agencyRate", "-1"));
        bad.put("vat", Map.of("vat", "100.01"));
        bad.put("deposit", Map.of("deposit", "-5"));
        bad.put("depositBackDays", Map.of("depositBackDays", "366"));
        bad.put("feeKind", Map.of("feeKind", "NONE"));
        bad.put("kind", Map.of("kind", "SUPPLEMENT"));
        bad.forEach((field, input) -> {
            Response answer = papers.make(cast.staff(), input);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.asString()).as(field).contains("href=\"#" + field + "\"").contains("样品由甲方寄送");
        });
        assertThat(papers.make(cast.staff(), Map.of("terms", "长".repeat(4001))).asString()).contains("href=\"#terms\"");
        assertThat(papers.make(cast.staff(), Map.of("terms", "长".repeat(4000))).statusCode()).isEqualTo(303);
    }

    @Test
    void a_stale_page_is_told_that_the_contract_has_changed() {
        long id = papers.draft(Map.of());
        Map<String, Object> stale = form(id, Map.of("terms", "慢"));
        assertThat(cast.owner().post("/contracts/" + id, form(id, Map.of("terms", "快"))).statusCode()).isEqualTo(303);
        assertThat(cast.staff().post("/contracts/" + id, stale).statusCode()).isEqualTo(409);
        String version = stale.get("version").toString();
        for (String act : List.of("/void", "/clauses", "/slots")) {
            Map<String, Object> late = papers.slotForm(id, Map.of("version", version, "kind", "PRICE", "words", "x"));
            assertThat(cast.staff().post("/contracts/" + id + act, late).statusCode()).as(act).isEqualTo(409);
        }
        assertThat(cast.staff().get("/contracts/" + id).asString()).contains("快").doesNotContain("慢");
    }

    @Test
    void clauses_start_with_the_words_of_the_library() {
        long id = papers.draft(Map.of());
        assertThat(cast.staff().get("/contracts/" + id + "/clauses/new?kind=PRICE").asString()).contains("全网最低");
        assertThat(cast.staff().get("/contracts/" + id + "/clauses/new?kind=NONE").statusCode()).isEqualTo(404);
        String path = "/contracts/" + id + "/clauses";
        assertThat(cast.staff().post(path, "kind", "GIFT", "words", " ", "version", papers.version(id)).statusCode()).isEqualTo(422);
        assertThat(cast.staff().post(path, "kind", "GIFT", "words", "送<b>袜子</b>", "version", papers.version(id)).statusCode()).isEqualTo(303);
        assertThat(cast.approver().get("/contracts/" + id).asString()).contains("送&lt;b&gt;袜子");
        long clause = papers.one("select id from contract_clause where contract_id = ?", Long.class, id);
        assertThat(cast.staff().post(path + "/" + clause + "/removal", "version", papers.version(id)).statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/contracts/" + id).asString()).doesNotContain("袜子");
    }

    @Test
    void a_void_draft_keeps_its_number_and_is_done_with() {
        long id = papers.draft(Map.of());
        assertThat(cast.staff().post("/contracts/" + id + "/void", "version", papers.version(id), "reason", "谈崩了").statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/contracts/" + id).asString()).contains("已作废");
        assertThat(cast.staff().get("/contracts/" + id + "/edit").statusCode()).isEqualTo(409);
        assertThat(papers.one("select reason from audit_event where action = 'CONTRACT_VOIDED' and object_id = ?", String.class, Long.toString(id)))
                .isEqualTo("谈崩了");
    }

    @Test
    void the_list_is_searched_filtered_and_paged() {
        long other = papers.merchant("山谷食品" + UUID.randomUUID());
        long id = papers.draft(Map.of("merchant", Long.toString(other), "kind", "FRAME"));
        String number = papers.one("select number from contract where id = ?", String.class, id);
        for (String query : List.of("q=" + number, "q=" + number.toLowerCase(), "q=山谷食品", "merchant=" + other, "kind=FRAME&state=DRAFT&merchant=" + other)) {
            assertThat(cast.approver().get("/contracts?" + query).asString()).as(query).contains(number);
        }
        for (String query : List.of("q=没有", "state=SIGNED&merchant=" + other, "kind=ONCE&merchant=" + other, "ends=60&merchant=" + other)) {
            assertThat(cast.staff().get("/contracts?" + query).asString()).as(query).doesNotContain(number);
        }
        IntStream.range(0, 51).forEach(i -> papers.draft(Map.of("merchant", Long.toString(other))));
        String first = cast.staff().get("/contracts?merchant=" + other).asString();
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(first).doesNotContain(number);
        String second = cast.staff().get(next).asString();
        assertThat(second).contains(number).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        for (String odd : List.of("merchant=x", "after=~", "before=z", "ends=1", "state=x", "kind=x")) {
            Response refused = cast.staff().get("/contracts?" + odd);
            assertThat(refused.statusCode()).as(odd).isEqualTo(422);
            assertThat(refused.asString()).contains("class=\"faults\"").doesNotContain("<tbody>");
        }
    }

    @Test
    void the_radar_finds_what_ends_soon_with_renewals_and_terminations_counted() {
        long whose = papers.merchant("雷达" + UUID.randomUUID());
        long soon = signed(whose, TODAY.plusDays(7).toString());
        long month = signed(whose, TODAY.plusDays(8).toString());
        long later = signed(whose, TODAY.plusDays(60).toString());
        signed(whose, TODAY.plusDays(61).toString());
        signed(whose, TODAY.minusDays(1).toString());
        signed(whose, "");
        assertThat(radar(whose, 7)).containsExactly(soon);
        assertThat(radar(whose, 30)).containsExactly(month, soon);
        assertThat(radar(whose, 60)).containsExactly(later, month, soon);
        papers.signed(following(whose, month, "RENEWAL", TODAY.plusDays(9).toString(), TODAY.plusDays(300).toString()), null);
        assertThat(radar(whose, 30)).containsExactly(soon);
        papers.signed(following(whose, later, "TERMINATION", TODAY.plusDays(3).toString(), ""), null);
        assertThat(radar(whose, 60)).containsExactly(soon);
        assertThat(cast.staff().get("/contracts/" + later).asString()).contains("已解除", TODAY.plusDays(2).toString());
    }

    private long signed(long whose, String validTo) {
        return papers.signed(Map.of("kind", "FRAME", "merchant", Long.toString(whose), "validTo", validTo), null);
    }

    private static Map<String, String> following(long whose, long of, String kind, String from, String to) {
        return Map.of("kind", kind, "of", Long.toString(of), "merchant", Long.toString(whose), "validFrom", from, "validTo", to);
    }

    private List<Long> radar(long whose, int days) {
        String page = cast.finance().get("/contracts?merchant=" + whose + "&ends=" + days).asString();
        return java.util.regex.Pattern.compile("<a href=\"/contracts/(\\d+)\"><b>").matcher(page).results().map(found -> Long.valueOf(found.group(1))).toList();
    }

    @Test
    void the_paper_says_what_was_agreed_in_html_and_pdf() {
        long id = papers.draft(Map.of("deposit", "5,000"));
        papers.slot(id, Map.of("guarantee", "1:5", "basis", "SETTLED", "remedy", "EITHER", "chooser", "MERCHANT", "chooseUntil", TODAY.plusDays(60).toString()));
        cast.staff().post("/contracts/" + id + "/clauses", "kind", "STOCK", "words", "备足现货", "version", papers.version(id));
        String html = cast.approver().get("/contracts/" + id + "/paper").asString();
        Response file = cast.staff().get("/contracts/" + id + "/paper.pdf");
        String pdf = Files.text(file.asByteArray());
        assertThat(file.contentType()).isEqualTo("application/pdf");
        for (String words : List.of(html, pdf)) {
            assertThat(words).contains("晚风服饰有限公司", "60,000.00", "56,603.77", "3,396.23", "300,000.00", "小满", "备足现货", "5,000.00", "签字盖章");
        }
        assertThat(pdf).contains("草稿，未签署");
    }

    @Test
    void readers_read_and_others_do_not_know_of_it() {
        long id = papers.draft(Map.of());
        long slot = papers.slot(id, Map.of());
        List<String> forms = List.of("/edit", "/slots/new", "/slots/" + slot, "/clauses/new?kind=PRICE");
        List<String> acts = List.of("", "/void", "/slots", "/slots/" + slot, "/slots/" + slot + "/removal", "/slots/" + slot + "/delivery",
                "/slots/" + slot + "/delivery/revocation", "/clauses", "/clauses/1/removal");
        for (Browser reader : List.of(cast.finance(), cast.approver())) {
            assertThat(reader.get("/contracts").statusCode()).isEqualTo(200);
            assertThat(papers.make(reader, Map.of()).statusCode()).isEqualTo(403);
            forms.forEach(path -> assertThat(reader.get("/contracts/" + id + path).statusCode()).as(path).isEqualTo(403));
            acts.forEach(path -> assertThat(reader.post("/contracts/" + id + path).statusCode()).as(path).isEqualTo(403));
            assertThat(papers.sign(reader, id, "1", "a.pdf", Sealed.pdf()).statusCode()).isEqualTo(403);
        }
        assertThat(cast.alice().get("/contracts").statusCode()).isEqualTo(403);
        assertThat(cast.alice().get("/contracts/" + id + "/paper").statusCode()).isEqualTo(403);
        Browser mallory = cast.mallory(Role.OWNER);
        assertThat(mallory.get("/contracts").asString()).doesNotContain("晚风服饰");
        for (String path : List.of("", "/edit", "/slots/new", "/slots/" + slot, "/clauses/new?kind=PRICE", "/paper", "/paper.pdf", "/scan")) {
            assertThat(mallory.get("/contracts/" + id + path).statusCode()).as(path).isEqualTo(404);
        }
        Map<String, Object> theirs = new LinkedHashMap<>(form(id, Map.of()));
        theirs.putAll(papers.slotForm(id, Map.of("kind", "PRICE", "words", "x", "reason", "x", "day", TODAY.toString())));
        acts.forEach(path -> assertThat(mallory.post("/contracts/" + id + path, theirs).statusCode()).as(path).isEqualTo(404));
        assertThat(papers.sign(mallory, id, "1", "a.pdf", Sealed.pdf()).statusCode()).isEqualTo(404);
        assertThat(papers.make(mallory, Map.of()).statusCode()).as("our merchant is not theirs").isEqualTo(422);
        assertThat(mallory.get("/contracts/new?kind=SUPPLEMENT&of=" + id).statusCode()).isEqualTo(404);
    }

    private Map<String, Object> form(long id, Map<String, String> other) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("kind", "ONCE", "merchant", Long.toString(papers.merchant()), "validFrom",
                TODAY.minusDays(20).toString(), "feeKind", "FEE_AND_COMMISSION", "payWhen", "AFTER", "vat", "6", "tax", "INCLUDED", "terms", "一"));
        form.put("version", papers.version(id));
        form.putAll(other);
        return form;
    }
}
