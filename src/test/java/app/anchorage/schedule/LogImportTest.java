package app.anchorage.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LogImportTest {
    private static final String HEAD = "直播间,开播时间,下播时间,观看次数,最高在线,点赞,评论,新增粉丝,商品点击,投流花费\n";

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    private Planned planned;
    private Browser staff;
    private long room;

    @BeforeEach
    void agency() {
        planned = new Planned(cast, sql);
        staff = cast.staff();
        room = planned.room("星野直播间");
    }

    @Test
    void a_log_says_when_a_session_was_on_air_and_proposes_the_hours() {
        String path = planned.session(room, "日志场", "2026-11-01T20:00", "2026-11-02T00:00", cast.anchor("小满"));
        String preview = upload(HEAD + "星野直播间,2026-11-01 20:07:30,2026/11/2 0:12:05,\"12,345\",890,5000,321,45,678,\"1,234.50\"\n"
                + "星野直播间,2026-11-03 09:00,2026-11-03 10:00,-,,,,,,\n");
        assertThat(staff.get(preview).asString()).contains("新增直播 2026-11-01 20:07–00:12 +1，场次“日志场”", "没有对应的场次");
        assertThat(confirm(preview).statusCode()).isEqualTo(303);
        assertThat(staff.get(path).asString()).contains("已结束", "20:07–00:12 +1", "观看 12,345", "投流 1,234.50");
        assertThat(staff.get(path + "/hours").asString()).contains("value=\"2026-11-01T20:07\"", "value=\"2026-11-02T00:12\"");
        String again = upload(HEAD + "星野直播间,2026-11-01 20:07:30,2026/11/2 0:12:05,\"12,345\",890,5000,321,45,678,\"1,234.50\"\n");
        assertThat(staff.get(again).asString()).as("the same file changes nothing").doesNotContain("新增直播", "name=\"seen\"");
        assertThat(planned.id("select count(*) from session_log where agency_id = :agency and session_id = " + Planned.idOf(path))).isEqualTo(1);
    }

    @Test
    void bad_rows_block_the_file_and_say_what_is_wrong() {
        String preview = upload(HEAD + "无此间,2026-11-05 20:00,2026-11-05 22:00,,,,,,,\n星野直播间,昨天,2026-11-05 22:00,,,,,,,\n"
                + "星野直播间,2026-11-06 22:00,2026-11-06 20:00,,,,,,,\n星野直播间,2026-11-07 20:00,2026-11-07 22:00,多,,,,,,x\n"
                + "星野直播间,2026-11-08 20:00,2026-11-08 22:00,,,,,,,\n星野直播间,2026-11-08 21:00,2026-11-08 23:00,,,,,,,\n");
        assertThat(staff.get(preview).asString()).contains("没有这个名称的直播间", "这样的时间", "结束必须晚于开始", "请填整数", "请填金额", "时间重叠");
        assertThat(confirm(preview).statusCode()).isEqualTo(409);
        assertThat(planned.id("select count(*) from session_log where agency_id = :agency and starts_at > '2026-11-04'")).isZero();
        assertThat(cast.mallory(Role.STAFF).get(preview).statusCode()).isEqualTo(404);
        assertThat(cast.finance().get("/schedule/imports").statusCode()).isEqualTo(403);
    }

    private String upload(String text) {
        Response done = staff.upload("/schedule/imports", "file", "log.csv", text.getBytes(UTF_8), "once", UUID.randomUUID().toString());
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        return Planned.path(done);
    }

    private Response confirm(String preview) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(staff.get(preview).asString());
        return staff.post(preview + "/confirmation", "seen", seen.find() ? seen.group(1) : "");
    }
}
