package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The list of agreements: what ends, what waits for a decision, what sells without one. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RadarTest {
    private static final LocalDate TODAY = LocalDate.now(ChinaTime.ZONE);

    @Inject
    Cast cast;

    @Inject
    AgreementService agreements;

    @Inject
    Jdbi sql;

    @Test
    void agreements_about_to_end_and_sales_without_one_are_listed() {
        version("临期主播", LocalDate.of(2026, 1, 1), TODAY.plusDays(20));
        version("有后续", LocalDate.of(2026, 1, 1), TODAY.plusDays(20));
        version("有后续", TODAY.plusDays(21), null);
        line(cast.anchor("没协议"), "radar-1", 12345);
        assertThat(page("/agreements?within=30")).contains("临期主播").doesNotContain("有后续").contains("/agreements/new?from=" + TODAY.plusDays(21));
        assertThat(page("/agreements?list=unsigned")).contains("没协议").contains("123.45").contains("/agreements/new?from=2026-02-10").doesNotContain("临期主播");
        assertThat(cast.finance().get("/agreements?within=7").asString()).doesNotContain("临期主播").doesNotContain("/agreements/new");
        assertThat(page("/agreements?within=60&q=别人")).doesNotContain("临期主播").contains("没有符合");
        assertThat(page("/agreements?list=unsigned&q=别人")).doesNotContain("没协议");
        assertThat(page("/agreements?list=all")).contains("临期主播").contains("有后续");
        assertThat(cast.mallory(Role.OWNER).get("/agreements").asString()).doesNotContain("临期主播");
        assertThat(cast.mallory(Role.OWNER).get("/agreements?list=unsigned").asString()).doesNotContain("没协议");
        assertThat(cast.alice().get("/agreements").statusCode()).isEqualTo(403);
    }

    @Test
    void proposals_are_named_to_those_who_can_decide_them_there_and_on_the_front_page() {
        long id = cast.anchor("提案主播");
        cast.as(cast.owner(), () -> sql.withHandle(h -> h.createUpdate("""
                insert into agreement (agency_id, anchor_id, version, valid_from, share_points, reason, state, created_by)
                values (:agency, :anchor, 1, '2026-01-01', 6000, '补签三月', 'PROPOSED', :member)""").bind("agency", cast.agency()).bind("anchor", id)
                .bind("member", cast.owner().actor().member()).execute()));
        assertThat(cast.approver().get("/agreements?list=proposed").asString()).contains("提案主播").contains("补签三月").contains(">审批<");
        assertThat(cast.owner().get("/agreements?list=proposed").asString()).contains("提案主播").contains("查看提案").doesNotContain(">审批<");
        assertThat(tile(cast.approver().get("/").asString())).isEqualTo("1");
        assertThat(tile(cast.owner().get("/").asString())).as("not one's own").isEqualTo("0");
        assertThat(cast.finance().get("/").asString()).doesNotContain("list=proposed");
        assertThat(tile(cast.mallory(Role.APPROVER).get("/").asString())).isEqualTo("0");
    }

    @Test
    void a_long_list_has_pages_and_filters() {
        cast.as(cast.staff(), () -> sql.withHandle(h -> h.createUpdate("""
                with a as (insert into anchor (agency_id, stage_name) select :agency, '多' || lpad(i::text, 3, '0') from generate_series(1, 120) i returning id, stage_name)
                insert into agreement (agency_id, anchor_id, version, valid_from, valid_to, share_points, scope, scope_key, state, created_by, created_at)
                select :agency, id, 1, '2026-01-01', cast(:today as date) + 5, 6000, case when stage_name = '多007' then 'BRAND' else 'ALL' end,
                  case when stage_name = '多007' then '锦绣' else '' end, 'ACTIVE', :member, timestamptz '2026-01-01' + (id || ' seconds')::interval from a""")
                .bind("agency", cast.agency()).bind("member", cast.staff().actor().member()).bind("today", TODAY).execute()));
        for (String list : new String[] {"/agreements?q=多", "/agreements?list=all&q=多"}) {
            String first = page(list);
            assertThat(rows(first)).as(list).isEqualTo(50);
            String second = page(link(first, "next"));
            String third = page(link(second, "next"));
            assertThat(rows(first) + " " + rows(second) + " " + rows(third)).as(list).isEqualTo("50 50 20");
            assertThat(third).doesNotContain("rel=\"next\"");
            assertThat(rows(page(link(third, "prev")))).isEqualTo(50);
        }
        assertThat(rows(page("/agreements?q=多&scope=BRAND"))).isEqualTo(1);
        assertThat(rows(page("/agreements?q=多&form=FLOOR"))).isZero();
        assertThat(rows(page("/agreements?q=多&form=SHARE"))).isEqualTo(50);
    }

    @Test
    void a_filter_that_makes_no_sense_is_named() {
        for (String bad : new String[] {"list=nothing", "within=8", "scope=MOON", "form=GIFT", "q=" + "长".repeat(201), "within=7&scope=1"}) {
            var answer = cast.staff().get("/agreements?" + bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(422);
            assertThat(answer.asString()).as(bad).contains("role=\"alert\"").doesNotContain("<tbody>");
        }
    }

    private String page(String path) {
        var answer = cast.staff().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private static String tile(String page) {
        Matcher tile = Pattern.compile("list=proposed\".*?class=\"n[^>]*>([^<]*)<", Pattern.DOTALL).matcher(page);
        assertThat(tile.find()).isTrue();
        return tile.group(1);
    }

    private static String link(String page, String way) {
        Matcher link = Pattern.compile("rel=\"" + way + "\" href=\"([^\"]*)\"").matcher(page);
        assertThat(link.find()).as(way).isTrue();
        return URLDecoder.decode(link.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8);
    }

    private static int rows(String page) {
        return page.split("<td class=\"name\">", -1).length - 1;
    }

    private void version(String anchor, LocalDate from, LocalDate to) {
        cast.as(cast.staff(), () -> agreements.add(cast.anchor(anchor), new Agreement.Terms(from, to, Scope.ALL, 6000, Pay.SHARE, null, null)));
    }

    private void line(long anchor, String key, long net) {
        cast.asAgency(() -> sql.withHandle(h -> h.createUpdate("""
                insert into order_line (agency_id, platform, line_key, order_no, item_id, item_title, created_at, created_on, anchor_id, settled_on, net_fen)
                values (:agency, 'TAOBAO', :key, '1', '1', 'x', timestamptz '2026-02-10 12:00+08', '2026-02-10', :anchor, '2026-02-20', :net)""")
                .bind("agency", cast.agency()).bind("key", key).bind("anchor", anchor).bind("net", net).execute()));
    }
}
