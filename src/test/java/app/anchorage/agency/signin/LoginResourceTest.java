package app.anchorage.agency.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LoginResourceTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    /** Answers who asks. */
    @Path("/test/who")
    public static class WhoResource {
        @Inject
        CurrentActor current;

        @GET
        @RolesAllowed("**")
        public String who() {
            Actor actor = current.get();
            return actor.role() + " of " + actor.agencyId();
        }

        @GET
        @Path("finance")
        @RolesAllowed("FINANCE")
        public String finance() {
            return "money";
        }

        @GET
        @Path("forgotten")
        public String forgotten() {
            return "open";
        }
    }

    @AfterEach
    void forgetFailures() {
        sql.useHandle(h -> h.execute("delete from throttle"));
    }

    @Test
    void a_member_signs_in_and_out_and_a_copied_cookie_is_dead() {
        Browser browser = cast.nobody();
        Response in = signIn(browser, cast.finance().userName(), Cast.PASSWORD);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).endsWith("/orders?a=b");
        assertThat(browser.get("/test/who").asString()).isEqualTo("FINANCE of " + cast.agency());
        String copied = browser.session();

        Response out = browser.post("/logout");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Clear-Site-Data")).contains("cache");
        assertThat(replayed(copied).statusCode()).isEqualTo(303);
    }

    @Test
    void the_session_cookie_is_for_this_site_and_not_for_scripts() {
        Cookie cookie = signIn(cast.nobody(), cast.owner().userName(), Cast.PASSWORD).detailedCookie("anchorage");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void a_new_sign_in_is_a_new_session_and_the_old_one_is_dead() {
        Browser browser = cast.nobody();
        signIn(browser, cast.staff().userName(), Cast.PASSWORD);
        String first = browser.session();
        signIn(browser, cast.staff().userName(), Cast.PASSWORD);
        assertThat(browser.session()).isNotEqualTo(first);
        assertThat(replayed(first).statusCode()).isEqualTo(303);
    }

    @Test
    void unknown_user_wrong_password_and_disabled_member_get_the_same_answer() {
        cast.asAgency(() -> sql.withHandle(h -> h.execute("update member set disabled = true where name = ?", name(cast.approver()))));
        Response unknown = signIn(cast.nobody(), "nobody-of-that-name", Cast.PASSWORD);
        Response wrong = signIn(cast.nobody(), cast.finance().userName(), "not the password");
        Response disabled = signIn(cast.nobody(), cast.approver().userName(), Cast.PASSWORD);
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(disabled.statusCode()).isEqualTo(422);
        assertThat(plain(unknown)).isEqualTo(plain(wrong)).isEqualTo(plain(disabled)).contains("用户名或密码不正确");
    }

    @Test
    void nobody_is_sent_to_sign_in_and_comes_back_to_the_page() {
        Response page = cast.nobody().get("/test/who?a=1&b=2");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.header("Location")).endsWith("/login?next=%2Ftest%2Fwho%3Fa%3D1%26b%3D2");
    }

    @Test
    void sign_in_leads_only_to_pages_of_this_portal() {
        for (String next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nX: y", "/%zz"}) {
            assertThat(LocalPath.of(next)).isEqualTo("/");
        }
        assertThat(LocalPath.of("/orders?q=%E5%B0%8F&x=1")).isEqualTo("/orders?q=%E5%B0%8F&x=1");
    }

    @Test
    void the_wrong_role_is_refused_and_an_endpoint_that_says_nothing_is_closed() {
        assertThat(cast.finance().get("/test/who/finance").statusCode()).isEqualTo(200);
        assertThat(cast.staff().get("/test/who/finance").statusCode()).isEqualTo(403);
        assertThat(cast.owner().get("/test/who/forgotten").statusCode()).isEqualTo(403);
    }

    @Test
    void sign_in_and_sign_out_need_the_token_of_the_form() {
        assertThat(cast.nobody().request().formParam("userName", "x").post("/login").statusCode()).isBetween(400, 403);
        Browser finance = cast.finance();
        assertThat(finance.request().formParam("x", "y").post("/logout").statusCode()).isBetween(400, 403);
        assertThat(finance.get("/test/who").statusCode()).isEqualTo(200);
    }

    private Response signIn(Browser browser, String userName, String password) {
        return browser.post("/login", "userName", userName, "password", password, "next", "/orders?a=b");
    }

    private Response replayed(String session) {
        return cast.nobody().request().cookie("anchorage", session).get("/test/who");
    }

    private static String name(Browser who) {
        return who.actor().name();
    }

    /** The page without what was typed and without the token. */
    private static String plain(Response page) {
        return page.asString().replaceAll("value=\"[^\"]*\"", "");
    }
}
