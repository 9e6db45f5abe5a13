package app.anchorage.roster.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.intake.read.OrderField;
import app.anchorage.order.Counter;
import app.anchorage.sheet.Sheet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RosterImportResourceTest {
    private static final String ROSTER = """
            主播,真实姓名,推广位ID,渠道关系ID,分成比例,冻结天数,生效日期
            表小满,满小满,mm_1_2_301,,70.00%,15,2026-01-01
            表小满,,302,,70,15,2026/1/1
            表阿凯,,,9301,60,默认,2026年2月1日
            """;

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    Counter counter;

    @Test
    void nothing_is_written_before_the_confirmation_and_the_same_twice_changes_nothing() {
        Response uploaded = upload("名单.csv", ROSTER.getBytes(UTF_8));
        assertThat(uploaded.statusCode()).isEqualTo(303);
        String preview = cast.staff().get(path(uploaded)).asString();
        assertThat(preview).contains("新增主播").contains("推广位ID 301，自 2026-01-01 起").contains("退货期按机构规则");
        assertThat(anchors()).isZero();
        assertThat(cast.staff().post(path(uploaded) + "/confirmation", "seen", "stale").statusCode()).isEqualTo(409);
        assertThat(cast.staff().post(path(uploaded) + "/confirmation", "seen", seen(preview)).statusCode()).isEqualTo(303);
        assertThat(anchors()).isEqualTo(2);
        assertThat(cast.staff().post(path(uploaded) + "/confirmation", "seen", seen(preview)).statusCode()).isEqualTo(303);
        assertThat(cast.staff().get("/anchors?q=301").asString()).contains("表小满").contains("70.00%").contains("15 天");
        String again = cast.staff().get(path(upload("名单.csv", ROSTER.getBytes(UTF_8)))).asString();
        assertThat(again).contains("与现有资料完全一致").doesNotContain("name=\"seen\"");
        assertThat(cast.mallory(Role.STAFF).get(path(uploaded)).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.STAFF).post(path(uploaded) + "/confirmation", "seen", "x").statusCode()).isEqualTo(404);
    }

    /** The largest roster that is taken; each of its rows makes an anchor, two positions and an agreement, and the next one changes every agreement. */
    @Test
    void five_thousand_rows_go_through_while_somebody_waits() {
        counter.orders(cast.finance().actor(), LocalDate.of(2026, 3, 20), adzone(settled("5000001", LocalDate.of(2026, 3, 1), "100.00", "100.00"), "6004999"));
        Response uploaded = upload("all.csv", roster("60", "2026-01-01"));
        long began = System.nanoTime();
        assertThat(confirm(uploaded).statusCode()).isEqualTo(303);
        Duration added = Duration.ofNanos(System.nanoTime() - began);
        assertThat(count("anchor where stage_name like '众%'")).isEqualTo(Sheet.MOST_ROWS);
        assertThat(count("promotion_position where code like '600%' or code like '700%'")).isEqualTo(2 * Sheet.MOST_ROWS);
        assertThat(count("audit_event where action in ('ANCHOR_ADDED', 'POSITION_ADDED', 'AGREEMENT_ADDED') and (after::text like '%众%' or after::text like '%00%')"))
                .isGreaterThanOrEqualTo(4 * Sheet.MOST_ROWS);
        assertThat(count("order_line l join anchor a on a.id = l.anchor_id and a.stage_name = '众4999' where l.order_no = '5000001'")).isEqualTo(1);
        assertThat(count("journal j join order_line l on l.id = j.line_id where l.order_no = '5000001'")).as("booked again when its anchor was known").isEqualTo(2);
        Response changed = upload("all-again.csv", roster("61", "2026-05-01"));
        began = System.nanoTime();
        assertThat(confirm(changed).statusCode()).isEqualTo(303);
        Duration rewritten = Duration.ofNanos(System.nanoTime() - began);
        assertThat(count("agreement where version = 2 and share_points = 6100 and state = 'ACTIVE'")).isEqualTo(Sheet.MOST_ROWS);
        System.out.println("5,000 new rows: " + added.toMillis() + " ms, 5,000 changed rows: " + rewritten.toMillis() + " ms");
        assertThat(added).isLessThan(Duration.ofSeconds(60));
        assertThat(rewritten).isLessThan(Duration.ofSeconds(60));
    }

    private Response confirm(Response uploaded) {
        return cast.staff().post(path(uploaded) + "/confirmation", "seen", seen(cast.staff().get(path(uploaded)).asString()));
    }

    private static byte[] roster(String share, String from) {
        StringBuilder rows = new StringBuilder("主播,真实姓名,推广位ID,渠道关系ID,分成比例,冻结天数,生效日期\n");
        for (int i = 0; i < Sheet.MOST_ROWS; i++) {
            rows.append("众%1$04d,名%1$04d,600%1$04d,700%1$04d,%2$s,15,%3$s%n".formatted(i, share, from));
        }
        return rows.toString().getBytes(UTF_8);
    }

    private static Map<OrderField, Object> adzone(Map<OrderField, Object> row, String adzone) {
        row.put(OrderField.ADZONE_ID, adzone);
        return row;
    }

    @Test
    void a_row_with_an_error_names_row_column_and_value_and_blocks() {
        cast.as(cast.staff(), () -> null);
        String bad = """
                stage name,share,hold days,valid from,adzone id
                错一,170,15,2026-01-01,
                错二,70,abc,2026-01-01,
                错三,70,15,2026-02-30,
                错四,70,15,2026-01-01,1 2
                ,70,15,2026-01-01,
                """;
        Response uploaded = upload("bad.csv", bad.getBytes(UTF_8));
        String preview = cast.staff().get(path(uploaded)).asString();
        assertThat(preview).contains("“170”").contains("“abc”").contains("“2026-02-30”").contains("“1 2”").contains("有错误的行");
        assertThat(cast.staff().post(path(uploaded) + "/confirmation", "seen", "x").statusCode()).isEqualTo(409);
    }

    @Test
    void a_file_that_is_no_roster_is_refused_with_a_sentence() {
        for (var bad : List.of(new Object[] {"", "文件是空的"}, new Object[] {"a,b\n1,2\n", "没有找到“主播”一列"}, new Object[] {"主播\n", "只有表头"},
                new Object[] {"主播,艺名\nx,y\n", "含义重复"}, new Object[] {"<html><body>", "这是网页"}, new Object[] {"PK\u0003\u0004oops", "文件损坏"})) {
            Response refused = upload("x.csv", ((String) bad[0]).getBytes(UTF_8));
            assertThat(refused.statusCode()).as((String) bad[1]).isEqualTo(422);
            assertThat(refused.asString()).contains((String) bad[1]);
        }
        Response large = upload("x.csv", new byte[2_000_001]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.asString()).contains("2 MB");
    }

    @Test
    void readers_may_not_import() {
        assertThat(cast.finance().get("/anchors/imports").statusCode()).isEqualTo(403);
        assertThat(cast.approver().upload("/anchors/imports", "file", "a.csv", ROSTER.getBytes(UTF_8)).statusCode()).isEqualTo(403);
    }

    private Response upload(String name, byte[] content) {
        return cast.staff().upload("/anchors/imports", "file", name, content, "once", UUID.randomUUID().toString());
    }

    private long count(String fromWhere) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from " + fromWhere).mapTo(Long.class).one()));
    }

    private int anchors() {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select count(*) from anchor where stage_name like '表%'")
                .mapTo(Integer.class).one()));
    }

    private static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("https?://[^/]+", "");
    }

    private static String seen(String page) {
        var token = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
