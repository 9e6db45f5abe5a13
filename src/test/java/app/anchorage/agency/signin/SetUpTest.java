package app.anchorage.agency.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SetUpTest {
    private static final String PASSWORD = "seven quiet lighthouses 4";

    @Inject
    Cast cast;

    @Inject
    SetUp setUp;

    @Inject
    NewAgencyCommand command;

    @Inject
    Jdbi sql;

    @Test
    void a_new_agency_gets_its_owner_by_a_link_that_works_once_also_in_parallel() {
        String link = path(setUp.newAgency("setup-" + cast.agency(), "新机构"));
        assertThat(cast.nobody().get(link).asString()).contains("新机构");
        List<Integer> answers = Stream.of(1, 2, 3, 4).parallel().map(i -> open(link, "boss" + i + "-" + cast.agency()).statusCode()).toList();
        assertThat(Collections.frequency(answers, 303)).isEqualTo(1);
        assertThat(Collections.frequency(answers, 410)).isEqualTo(3);
        assertThat(cast.nobody().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void the_owner_signs_in_and_the_agency_has_what_it_needs() {
        String userName = "chief-" + cast.agency();
        open(path(setUp.newAgency("needs-" + cast.agency(), "新机构")), userName);
        assertThat(cast.nobody().post("/login", "userName", userName, "password", PASSWORD).statusCode()).isEqualTo(303);
        long agency = sql.withHandle(h -> h.createQuery("select agency_id from login where user_name = ?").bind(0, userName).mapTo(Long.class).one());
        assertThat(cast.<String>asAgency(agency, () -> sql.withHandle(h -> h.createQuery("""
                select (select scope || ' ' || days || ' ' || valid_from from hold_rule) || ', ' || (select count(*) from posting_lock) || ', '
                    || (select string_agg(kind, ' ' order by kind) from account)""").mapTo(String.class).one())))
                .isEqualTo("AGENCY 15 2000-01-01, 1, AGENCY PLATFORM SUSPENSE");
    }

    @Test
    void a_first_owner_link_is_dead_once_somebody_is_in() {
        cast.owner();
        String link = path(setUp.firstOwnerLink());
        Response page = cast.nobody().post(link, "code", "late-" + cast.agency(), "agencyName", "晚到", "name", "晚到", "userName", "late", "password", PASSWORD);
        assertThat(page.statusCode()).isEqualTo(409);
        int late = sql.withHandle(h -> h.createQuery("select count(*) from login where user_name = 'late'").mapTo(Integer.class).one());
        assertThat(late).isZero();
    }

    @Test
    void bad_input_is_shown_again_and_does_not_use_the_link_up() {
        String link = path(setUp.newAgency("bad-" + cast.agency(), "新机构"));
        Response page = cast.nobody().post(link, "name", "老板", "userName", "boss", "password", "password1234");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString()).contains("太常见", "value=\"老板\"");
        assertThat(cast.nobody().get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void an_invented_link_is_nothing() {
        assertThat(cast.nobody().get("/set-up/" + "A".repeat(43)).statusCode()).isEqualTo(410);
        assertThat(cast.nobody().get("/password/" + "A".repeat(43)).statusCode()).isEqualTo(410);
    }

    @Test
    void the_command_makes_an_agency_once_also_outside_any_request() {
        String code = "cmd-" + cast.agency();
        assertThat(command("new-agency", code, "海岸")).isZero();
        assertThat(command("new-agency", code, "海岸")).isEqualTo(1);
        assertThat(command("new-agency", "Bad Code", "海岸")).isEqualTo(2);
    }

    private int command(String... args) {
        return CompletableFuture.supplyAsync(() -> command.run(args)).join();
    }

    private Response open(String link, String userName) {
        return cast.nobody().post(link, "name", "老板", "userName", userName, "password", PASSWORD);
    }

    private static String path(String link) {
        return link.replaceFirst("^https?://[^/]+", "");
    }
}
