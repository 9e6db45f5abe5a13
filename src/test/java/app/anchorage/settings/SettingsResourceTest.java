package app.anchorage.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SettingsResourceTest {
    private final LocalDate today = ChinaTime.day(Instant.now());

    @Inject
    Cast cast;

    @Test
    void an_owner_changes_settings_and_the_audit_shows_what_was_before() {
        Browser owner = cast.owner();
        assertThat(save(owner, "新名字", "10", "100.50").statusCode()).isEqualTo(303);
        assertThat(owner.get("/settings").asString()).contains("value=\"新名字\"", "value=\"100.50\"", "value=\"10\"");
        assertThat(owner.get("/audit").asString()).contains("更改设置", "<del>25</del>", "<ins>10</ins>", "<ins>100.50</ins>", "起付金额", "主播可见坑位费", "<ins>是</ins>");
        assertThat(cast.mallory(Role.OWNER).get("/settings").asString()).doesNotContain("新名字");
        assertThat(cast.mallory(Role.OWNER).get("/audit").asString()).doesNotContain("新名字");
    }

    @Test
    void bad_settings_are_shown_beside_their_fields() {
        Response page = save(cast.owner(), "", "31", "12.345");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("1 到 28", "最多两位小数", "value=\"12.345\"", "请填写");
    }

    @Test
    void a_hold_rule_is_added_from_today_on_and_never_for_the_past() {
        Browser owner = cast.owner();
        assertThat(add(owner, "CATEGORY", "女装", "20", today).statusCode()).isEqualTo(303);
        assertThat(owner.get("/settings").asString()).contains("女装", "初始规则");
        Response past = add(owner, "CATEGORY", "女装", "20", today.minusDays(1));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.asString()).contains("不能早于今天");
        assertThat(add(owner, "PLATFORM", "", "20", today).asString()).contains("请填写平台或类目");
        assertThat(add(owner, "AGENCY", "", "366", today).statusCode()).isEqualTo(422);
        assertThat(add(owner, "AGENCY", "", "-1", today).statusCode()).isEqualTo(422);
        assertThat(add(owner, "AGENCY", "", "9", LocalDate.MAX).statusCode()).isEqualTo(422);
    }

    @Test
    void the_same_rule_sent_at_once_is_there_once() {
        Browser owner = cast.owner();
        owner.get("/settings");
        List<Integer> answers = Stream.of(1, 2, 3).parallel().map(i -> add(owner, "AGENCY", "", "7", today).statusCode()).toList();
        assertThat(Collections.frequency(answers, 303)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 422)).isEqualTo(2);
    }

    @Test
    void only_an_owner_has_settings_and_an_approver_may_read_the_audit() {
        for (Browser other : List.of(cast.staff(), cast.finance(), cast.approver(), cast.alice())) {
            assertThat(other.get("/settings").statusCode()).isEqualTo(403);
            assertThat(save(other, "x", "1", "1").statusCode()).isEqualTo(403);
        }
        assertThat(cast.approver().get("/audit?type=AGENCY&object=987654321").asString()).contains("没有符合条件的记录");
        for (String bad : List.of("type=zzz", "actor=zzz", "action=zzz", "after=zzz")) {
            assertThat(cast.approver().get("/audit?" + bad).statusCode()).as(bad).isEqualTo(422);
            assertThat(cast.approver().get("/audit?" + bad).asString()).contains("“zzz”", "没有显示列表");
        }
        assertThat(cast.approver().get("/audit/chain").asString()).contains("记录链完整");
        assertThat(cast.finance().get("/audit").statusCode()).isEqualTo(403);
    }

    private static Response save(Browser who, String name, String day, String minimum) {
        return who.post("/settings", "name", name, "language", "zh", "payoutDay", day, "minimum", minimum, "pricesShown", "true");
    }

    private static Response add(Browser who, String scope, String key, String days, LocalDate from) {
        return who.post("/settings/hold-rules", "scope", scope, "key", key, "days", days, "validFrom", from.toString(), "reason", "试");
    }
}
