package app.anchorage.agency.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionsTest {
    @Inject
    Cast cast;

    @Inject
    Sessions sessions;

    @Inject
    Jdbi sql;

    @Test
    void an_unused_session_ends_after_half_an_hour_and_a_used_one_goes_on() {
        Browser finance = cast.finance();
        pass(finance, Duration.ofMinutes(29));
        assertThat(isIn(finance)).isTrue();
        pass(finance, Duration.ofMinutes(29));
        assertThat(isIn(finance)).isTrue();
        pass(finance, Duration.ofMinutes(31));
        assertThat(isIn(finance)).isFalse();
    }

    @Test
    void no_session_outlives_its_day_however_much_it_is_used() {
        Browser staff = cast.staff();
        for (int i = 0; i < 24; i++) {
            assertThat(isIn(staff)).isTrue();
            pass(staff, Duration.ofMinutes(29));
        }
        pass(staff, Duration.ofMinutes(25));
        assertThat(isIn(staff)).isFalse();
    }

    @Test
    void an_anchors_phone_stays_signed_in_for_a_week_unused() {
        pass(cast.alice(), Duration.ofDays(6));
        assertThat(isIn(cast.alice())).isTrue();
        pass(cast.alice(), Duration.ofDays(8));
        assertThat(isIn(cast.alice())).isFalse();
    }

    @Test
    void the_database_knows_no_token() {
        String token = cast.owner().session();
        assertThat(token).hasSize(43);
        int found = sql.withHandle(h -> h.createQuery("select count(*) from login_session s where s::text like ?").bind(0, "%" + token + "%")
                .mapTo(Integer.class).one());
        assertThat(found).isZero();
    }

    @Test
    void a_member_sees_and_ends_own_sessions_only() {
        Browser bob = cast.bob();
        Browser alice = cast.alice();
        long mine = sessions.of(login(alice)).get(0).id();
        assertThat(alice.get("/account").asString()).contains("已登录的浏览器").contains("127.0.0.1");
        assertThat(bob.post("/account/sessions/" + mine + "/end").statusCode()).isEqualTo(404);
        String second = sessions.open(login(alice), cast.agency(), Role.ANCHOR, "192.0.2.1", "other phone");
        assertThat(alice.post("/account/sessions/end").statusCode()).isEqualTo(303);
        assertThat(sessions.of(login(alice))).hasSize(1);
        assertThat(cast.nobody().request().cookie("anchorage", second).get("/account").statusCode()).isEqualTo(303);
        assertThat(isIn(alice)).isTrue();
    }

    @Test
    void a_password_change_needs_the_current_one_and_ends_the_other_sessions() {
        Browser finance = cast.finance();
        String other = sessions.open(login(finance), cast.agency(), Role.FINANCE, "192.0.2.1", "other");
        String next = "a much better sentence 9";
        var wrong = finance.post("/account/password", "current", "not it", "password", next, "repeat", next);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("当前密码不正确");
        assertThat(finance.post("/account/password", "current", Cast.PASSWORD, "password", "short", "repeat", "short").statusCode()).isEqualTo(422);
        assertThat(finance.post("/account/password", "current", Cast.PASSWORD, "password", next, "repeat", next).statusCode()).isEqualTo(303);
        assertThat(isIn(finance)).isTrue();
        assertThat(cast.nobody().request().cookie("anchorage", other).get("/account").statusCode()).isEqualTo(303);
        assertThat(cast.nobody().post("/login", "userName", finance.userName(), "password", Cast.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(cast.nobody().post("/login", "userName", finance.userName(), "password", next).statusCode()).isEqualTo(303);
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/account").statusCode() == 200;
    }

    private long login(Browser browser) {
        return sql.withHandle(h -> h.createQuery("select id from login where user_name = ?").bind(0, browser.userName()).mapTo(Long.class).one());
    }

    /** As if so much time had gone by for this browser. */
    private void pass(Browser browser, Duration time) {
        sql.useHandle(h -> h.createUpdate("""
                update login_session set seen_at = seen_at - make_interval(secs => :s), idle_until = idle_until - make_interval(secs => :s),
                  ends_at = ends_at - make_interval(secs => :s) where login_id = :login""")
                .bind("s", time.toSeconds()).bind("login", login(browser)).execute());
    }
}
