package app.anchorage.agency;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SecurityLogTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    @Inject
    Members members;

    @AfterEach
    void forgetFailures() {
        sql.useHandle(h -> h.execute("delete from throttle"));
    }

    @Test
    void sign_ins_good_and_bad_and_refusals_are_on_record() throws Exception {
        Browser finance = cast.finance();
        cast.nobody().post("/login", "userName", finance.userName(), "password", "wrong");
        cast.nobody().post("/login", "userName", finance.userName(), "password", Cast.PASSWORD);
        finance.get("/members");
        assertThat(eventually(finance.userName(), 3)).contains("SIGN_IN_FAILED password", "SIGN_IN password", "ACCESS_REFUSED GET /members");
    }

    @Test
    void a_form_from_another_site_is_refused_and_on_record() throws Exception {
        Browser finance = cast.finance();
        for (String path : List.of("/login", "/logout", "/account/password", "/members")) {
            var answer = finance.request().header("Sec-Fetch-Site", "cross-site").contentType("application/x-www-form-urlencoded")
                    .formParams(finance.csrf()).cookies(finance.cookies()).post(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(finance.get("/account").statusCode()).isEqualTo(200);
        assertThat(eventually(null, 4)).contains("CROSS_SITE_REFUSED CROSS_SITE POST /logout");
    }

    @Test
    void a_visitor_forges_no_line() {
        assertThat(SecurityLog.oneLine("a\r\nSIGN_IN user=owner")).isEqualTo("a␤␤SIGN_IN user=owner");
    }

    @Test
    void the_first_wall_hides_other_agencies_entities() {
        long theirs = cast.mallory(Role.FINANCE).actor().memberId();
        assertThat(cast.<Boolean>asAgency(() -> members.findByIdOptional(theirs).isPresent())).isFalse();
        assertThat(cast.<Boolean>asAgency(cast.otherAgency(), () -> members.findByIdOptional(theirs).isPresent())).isTrue();
    }

    /** Refusals are written on a worker, after the answer. */
    private List<String> eventually(String userName, int events) throws InterruptedException {
        List<String> found = List.of();
        for (int i = 0; i < 50 && found.size() < events; i++) {
            Thread.sleep(100);
            found = sql.withHandle(h -> h.createQuery("""
                    select event || ' ' || coalesce(detail, '') from security_log where user_name is not distinct from cast(:name as text)""")
                    .bind("name", userName).mapTo(String.class).list());
        }
        return found;
    }
}
