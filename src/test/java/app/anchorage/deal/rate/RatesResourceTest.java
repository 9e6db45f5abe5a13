package app.anchorage.deal.rate;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import app.anchorage.deal.Files;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RatesResourceTest {
    private static final LocalDate TODAY = ChinaTime.day(Instant.now());

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    TestLines lines;

    @Test
    void staff_write_versions_and_the_timeline_shows_which_rules() {
        long id = cast.anchor("小满");
        assertThat(add(cast.staff(), id, Map.of("validFrom", TODAY.minusDays(5).toString())).statusCode()).isEqualTo(303);
        assertThat(add(cast.owner(), id, Map.of("list", "13,000", "validFrom", TODAY.plusDays(5).toString())).statusCode()).isEqualTo(303);
        String page = cast.finance().get(path(id)).asString();
        assertThat(page).contains("8,765.43", "12,345.67", "13,000.00", "20.00%", "30.00%", "混播").doesNotContain("<form class=\"form\"");
        assertThat(page.split("现行", -1)).hasSize(2);
        assertThat(cast.staff().get(path(id)).asString()).contains("<form class=\"form\"");
    }

    @Test
    void a_version_is_never_rewritten() {
        long id = cast.anchor("不改");
        add(cast.staff(), id, Map.of());
        for (String act : List.of("update rate_card set list_fen = 1", "delete from rate_card")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> cast.asAgency(() -> sql.withHandle(h -> h.execute(act))))).isNotNull();
        }
    }

    @Test
    void the_same_form_twice_adds_one_version() {
        long id = cast.anchor("两次");
        String once = UUID.randomUUID().toString();
        List<Browser> two = List.of(cast.owner(), cast.staff());
        List<Integer> answers = IntStream.range(0, 2).parallel().mapToObj(i -> add(two.get(i), id, Map.of("once", once)).statusCode()).toList();
        assertThat(answers).containsOnly(303);
        assertThat((int) cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from rate_card where anchor_id = ?").bind(0, id)
                .mapTo(Integer.class).one()))).isEqualTo(1);
    }

    @Test
    void bad_input_is_refused_beside_its_field_with_the_rest_kept() {
        long id = cast.anchor("坏输入");
        Map<String, Map<String, String>> bad = new LinkedHashMap<>();
        bad.put("cost", Map.of("cost", "-1"));
        bad.put("list", Map.of("list", "8,000.00"));
        bad.put("least", Map.of("least", "100.01"));
        bad.put("pure", Map.of("pure", "-3"));
        bad.put("minOrder", Map.of("minOrder", "many"));
        bad.put("validFrom", Map.of("validFrom", "1926-01-01"));
        bad.put("format", Map.of("format", "NONE"));
        bad.forEach((field, input) -> {
            Response answer = add(cast.staff(), id, input);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.asString()).as(field).contains("href=\"#" + field + "\"").contains("留着的备注");
        });
        assertThat(cast.staff().post(path(id) + "/audience", "audience", "长".repeat(501)).statusCode()).isEqualTo(422);
        assertThat(cast.staff().post("/anchors/" + id + "/archive").statusCode()).isEqualTo(303);
        assertThat(add(cast.staff(), id, Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void readers_read_and_others_do_not_know_of_it() {
        long id = cast.anchor("小满");
        for (Browser reader : List.of(cast.finance(), cast.approver())) {
            assertThat(reader.get(path(id)).statusCode()).isEqualTo(200);
            assertThat(add(reader, id, Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(cast.alice().get(path(id)).statusCode()).isEqualTo(403);
        Browser mallory = cast.mallory(Role.OWNER);
        for (String page : List.of("", "/sheet", "/sheet.pdf")) {
            assertThat(mallory.get(path(id) + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(add(mallory, id, Map.of()).statusCode()).isEqualTo(404);
        assertThat(mallory.post(path(id) + "/audience", "audience", "x").statusCode()).isEqualTo(404);
    }

    @Test
    void the_sheet_shows_list_price_audience_and_record_and_never_the_cost() {
        long id = cast.anchor("刊例");
        add(cast.staff(), id, Map.of("minOrder", "54,321.09", "least", "21.37", "pure", "31.73", "note", "内部备注不外传"));
        cast.staff().post(path(id) + "/audience", "audience", "25-35 岁 <b>女性</b>");
        lines.of(cast);
        String settled = TODAY.minusDays(9) + "T10:00";
        IntStream.range(0, 30).forEach(i -> lines.settled(id, "100.10", settled));
        String html = cast.approver().get(path(id) + "/sheet").asString();
        String pdf = Files.text(cast.staff().get(path(id) + "/sheet.pdf").asByteArray());
        assertThat(html).contains("25-35 岁 &lt;b&gt;女性", "12,345.67", "3,003.00", "30 单", "0.00%");
        assertThat(pdf).contains("25-35 岁 <b>女性", "12,345.67", "3,003.00", "30 单", "刊例");
        for (String words : List.of(html, pdf)) {
            assertThat(words).doesNotContain("8,765", "8765", "54,321", "21.37", "31.73", "内部备注", "成本");
        }
        assertThat(cast.staff().get(path(cast.anchor("新人")) + "/sheet").asString()).contains("样本太少（0 单，少于 30 单）");
    }

    static Response add(Browser who, long id, Map<String, String> other) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("format", "MIXED", "cost", "8765.43", "list", "12,345.67", "least", "20", "pure", "30",
                "validFrom", TODAY.toString(), "note", "留着的备注", "once", UUID.randomUUID().toString()));
        form.putAll(other);
        return who.post(path(id), form);
    }

    private static String path(long id) {
        return "/anchors/" + id + "/rates";
    }
}
