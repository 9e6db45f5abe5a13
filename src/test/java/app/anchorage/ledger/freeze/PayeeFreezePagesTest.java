package app.anchorage.ledger.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PayeeFreezePagesTest {
    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Jdbi sql;

    private String path;

    @BeforeEach
    void an_anchor_with_money() {
        lines.of(cast);
        long xiaoman = cast.anchor("小满");
        path = "/ledger/payees/" + xiaoman + "/freezes";
        if (count("entry") == 0) {
            lines.agreement(xiaoman, "60", 0, LocalDate.of(2020, 1, 1));
            lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        }
        cast.asAgency(() -> sql.withHandle(h -> h.execute(
                "update money_freeze set closed_on = current_date, closed_by = opened_by, closed_at = now() where agency_id = ? and closed_on is null", cast.agency())));
    }

    @Test
    void finance_sees_what_would_wait_freezes_it_with_a_reason_and_releases_it() {
        Browser finance = cast.finance();
        assertThat(finance.get("/ledger?account=" + account()).asString()).contains(path);
        assertThat(finance.get(path).asString()).contains("冻结小满的全部资金", "将冻结", "60.00", "1 项");
        assertThat(finance.post(path, "reason", "身份证没交").statusCode()).isEqualTo(303);
        String frozen = finance.get(path).asString();
        assertThat(frozen).contains("身份证没交", "现在冻结").doesNotContain("将冻结");
        assertThat(finance.post(path, "reason", "再来").statusCode()).isEqualTo(409);
        Matcher release = Pattern.compile(path + "/\\d+/release").matcher(frozen);
        assertThat(release.find()).isTrue();
        assertThat(finance.post(release.group(), "reason", " ").statusCode()).isEqualTo(422);
        assertThat(finance.post(release.group(), "reason", "交了").statusCode()).isEqualTo(303);
        assertThat(finance.post(release.group(), "reason", "交了").statusCode()).isEqualTo(409);
        assertThat(finance.get(path).asString()).contains("交了", "将冻结");
        finance.post("/language", "language", "en", "back", "/");
        assertThat(finance.get(path).asString()).contains("Freeze all of 小满’s money", "Will be frozen");
        finance.post("/language", "language", "zh", "back", "/");
    }

    @Test
    void who_may_not() {
        assertThat(cast.approver().get(path).asString()).doesNotContain("<textarea");
        assertThat(cast.approver().post(path, "reason", "x").statusCode()).isEqualTo(403);
        for (Browser other : List.of(cast.staff(), cast.alice())) {
            assertThat(other.get(path).statusCode()).isEqualTo(403);
            assertThat(other.post(path, "reason", "x").statusCode()).isEqualTo(403);
        }
        assertThat(cast.mallory(Role.FINANCE).get(path).statusCode()).isEqualTo(404);
        assertThat(cast.mallory(Role.FINANCE).post(path, "reason", "x").statusCode()).isEqualTo(404);
        assertThat(cast.finance().post(path + "/99/release", "reason", "x").statusCode()).isEqualTo(404);
        assertThat(count("money_freeze where closed_on is null")).isZero();
    }

    @Test
    void a_reason_is_needed_and_kept() {
        Response refused = cast.finance().post(path, "reason", "x".repeat(501));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("x".repeat(501));
        assertThat(cast.finance().post(path, "reason", "").statusCode()).isEqualTo(422);
        assertThat(count("money_freeze where closed_on is null")).isZero();
    }

    @Test
    void sent_twice_at_once_it_is_frozen_once() throws Exception {
        Map<String, String> form = Map.of("reason", "两次", "once", UUID.randomUUID().toString());
        Browser finance = cast.finance();
        finance.csrf();
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<Response>> both = hands.invokeAll(List.of(() -> finance.post(path, form), () -> finance.post(path, form)));
            for (Future<Response> each : both) {
                assertThat(each.get().statusCode()).isEqualTo(303);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(count("money_freeze where reason = '两次'")).isEqualTo(1);
    }

    private long account() {
        return number("select id from account where agency_id = :agency and kind = 'ANCHOR'");
    }

    private long count(String what) {
        return number("select count(*) from " + what);
    }

    private long number(String query) {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery(query).bind("agency", cast.agency()).mapTo(Long.class).one()));
    }
}
