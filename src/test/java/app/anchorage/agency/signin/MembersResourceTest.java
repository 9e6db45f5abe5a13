package app.anchorage.agency.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MembersResourceTest {
    private static final String NEW_PASSWORD = "seven quiet lighthouses 4";

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @AfterEach
    void forgetFailures() {
        sql.useHandle(h -> h.execute("delete from throttle"));
    }

    @Test
    void an_owner_adds_a_member_who_sets_a_password_by_a_link_that_works_once() {
        String userName = "new-" + cast.agency();
        Response added = cast.owner().post("/members", "name", "新同事", "userName", userName, "role", "FINANCE", "anchor", "");
        assertThat(added.statusCode()).isEqualTo(303);
        String link = link(cast.owner().post(path(added) + "/password-link"));
        assertThat(cast.nobody().post(link, "password", "short").statusCode()).isEqualTo(422);
        assertThat(cast.nobody().post(link, "password", NEW_PASSWORD).statusCode()).isEqualTo(303);
        assertThat(cast.nobody().post(link, "password", NEW_PASSWORD + "5").statusCode()).isEqualTo(410);
        assertThat(cast.nobody().get(link).statusCode()).isEqualTo(410);
        assertThat(cast.nobody().post("/login", "userName", userName, "password", NEW_PASSWORD).statusCode()).isEqualTo(303);
        assertThat(cast.owner().get("/members").asString()).contains("新同事", userName);
    }

    @Test
    void two_who_open_a_link_at_once_are_one() {
        String link = link(cast.owner().post(member(cast.finance()) + "/password-link"));
        List<Integer> answers = Stream.of(1, 2, 3, 4).parallel()
                .map(i -> cast.nobody().post(link, "password", NEW_PASSWORD + i).statusCode()).toList();
        assertThat(Collections.frequency(answers, 303)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 410)).isEqualTo(3);
    }

    @Test
    void a_link_is_void_after_another_was_made_and_after_half_an_hour() {
        String first = link(cast.owner().post(member(cast.finance()) + "/password-link"));
        String second = link(cast.owner().post(member(cast.finance()) + "/password-link"));
        assertThat(cast.nobody().get(first).statusCode()).isEqualTo(410);
        assertThat(cast.nobody().get(second).statusCode()).isEqualTo(200);
        sql.useHandle(h -> h.execute("update set_up_link set expires_at = expires_at - interval '31 minutes'"));
        assertThat(cast.nobody().get(second).statusCode()).isEqualTo(410);
    }

    @Test
    void a_forged_host_changes_no_link() {
        Browser owner = cast.owner();
        Response page = owner.request().header("X-Forwarded-Host", "evil.example").contentType("application/x-www-form-urlencoded")
                .formParams(owner.csrf()).cookies(owner.cookies()).post(member(cast.finance()) + "/password-link");
        assertThat(page.asString()).contains("/password/").doesNotContain("evil.example");
    }

    @Test
    void another_role_ends_the_sessions_and_counts_at_the_next_sign_in() {
        Browser staff = cast.staff();
        assertThat(cast.owner().post(member(staff) + "/role", "role", "APPROVER", "anchor", "").statusCode()).isEqualTo(303);
        assertThat(staff.get("/account").statusCode()).isEqualTo(303);
        cast.nobody().post("/login", "userName", staff.userName(), "password", Cast.PASSWORD);
        assertThat(role(staff)).isEqualTo("APPROVER");
    }

    @Test
    void a_disabled_member_is_out_at_once_and_can_come_back() {
        Browser finance = cast.finance();
        assertThat(cast.owner().post(member(finance) + "/disabling").statusCode()).isEqualTo(303);
        assertThat(finance.get("/account").statusCode()).isEqualTo(303);
        assertThat(cast.nobody().post("/login", "userName", finance.userName(), "password", Cast.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(cast.owner().post(member(finance) + "/enabling").statusCode()).isEqualTo(303);
        assertThat(cast.nobody().post("/login", "userName", finance.userName(), "password", Cast.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void the_last_owner_stays() {
        Browser owner = cast.owner();
        Response page = owner.post(member(owner) + "/disabling");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.asString()).contains("至少要有一位在用的负责人");
        assertThat(owner.post(member(owner) + "/role", "role", "STAFF", "anchor", "").statusCode()).isEqualTo(409);
        assertThat(owner.get("/members").statusCode()).isEqualTo(200);
    }

    @Test
    void an_owner_ends_a_members_sessions() {
        Browser staff = cast.staff();
        assertThat(cast.owner().get(member(staff)).asString()).contains("结束全部登录");
        assertThat(cast.owner().post(member(staff) + "/sign-out").statusCode()).isEqualTo(303);
        assertThat(staff.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    void only_an_owner_and_only_of_this_agency() {
        String finance = member(cast.finance());
        for (Browser other : List.of(cast.staff(), cast.finance(), cast.approver(), cast.alice())) {
            assertThat(other.get("/members").statusCode()).isEqualTo(403);
            assertThat(other.post(finance + "/disabling").statusCode()).isEqualTo(403);
        }
        Browser mallory = cast.mallory(Role.OWNER);
        assertThat(mallory.get("/members").asString()).doesNotContain(cast.finance().userName());
        assertThat(mallory.get(finance).statusCode()).isEqualTo(404);
        for (String act : List.of("disabling", "enabling", "sign-out", "password-link")) {
            assertThat(mallory.post(finance + "/" + act).statusCode()).as(act).isEqualTo(404);
        }
        assertThat(mallory.post(finance + "/role", "role", "OWNER", "anchor", "").statusCode()).isEqualTo(404);
    }

    @Test
    void bad_input_is_shown_beside_its_field_and_kept() {
        Response page = cast.owner().post("/members", "name", "新同事", "userName", "有 空格", "role", "ANCHOR", "anchor", "");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("value=\"新同事\"", "以字母或数字开头", "必须选择对应主播");
        Response taken = cast.owner().post("/members", "name", "新", "userName", cast.finance().userName(), "role", "STAFF", "anchor", "");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.asString()).contains("已被使用");
    }

    @Test
    void an_anchor_of_another_agency_is_not_there() {
        cast.mallory(Role.ANCHOR);
        Long theirs = cast.mallory(Role.ANCHOR).actor().anchorId();
        assertThat(cast.owner().post("/members", "name", "x", "userName", "x-" + cast.agency(), "role", "ANCHOR", "anchor", theirs.toString())
                .statusCode()).isEqualTo(404);
    }

    @Test
    void what_an_owner_does_is_on_record() {
        cast.owner().post(member(cast.staff()) + "/role", "role", "FINANCE", "anchor", "");
        List<String> actions = cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select action || ' ' || (before ->> 'role') || ' ' || (after ->> 'role') from audit_event")
                .mapTo(String.class).list()));
        assertThat(actions).contains("ROLE_CHANGED STAFF FINANCE");
    }

    private static String member(Browser browser) {
        return "/members/" + browser.actor().memberId();
    }

    private String role(Browser browser) {
        return sql.withHandle(h -> h.createQuery("select role from login where user_name = ?").bind(0, browser.userName()).mapTo(String.class).one());
    }

    private static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String link(Response page) {
        assertThat(page.statusCode()).isEqualTo(201);
        Matcher link = Pattern.compile("/password/[A-Za-z0-9_-]{43}").matcher(page.asString());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
