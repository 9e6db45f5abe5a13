package app.anchorage.agency.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ThrottleTest {
    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    private final Throttle throttle = new Throttle();

    /** Time stands still for it, however slow the machine is. */
    @BeforeEach
    void stopTheClock() {
        throttle.sql = sql;
        throttle.clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    }

    @BeforeEach
    @AfterEach
    void forgetFailures() {
        sql.useHandle(h -> h.execute("delete from throttle"));
    }

    @Test
    void guessing_one_account_is_slowed_also_for_the_right_password_and_not_for_good() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("wrong password " + i).statusCode()).isEqualTo(422);
        }
        guessOn();
        Response slowed = signIn(Cast.PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 60);
        pass(61);
        assertThat(signIn(Cast.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(signIn("wrong again").statusCode()).isEqualTo(422);
    }

    @Test
    void guesses_at_once_are_counted_one_by_one() {
        List<Bucket> buckets = Bucket.of("somebody", "192.0.2.1");
        long let = IntStream.range(0, 24).parallel().filter(i -> throttle.take(buckets).isEmpty()).count();
        assertThat(let).isEqualTo(5);
    }

    @Test
    void an_address_and_all_together_are_slowed_too() {
        long fromOne = IntStream.range(0, 60).filter(i -> throttle.take(Bucket.of("user" + i, "192.0.2.7")).isEmpty()).count();
        assertThat(fromOne).isEqualTo(20);
        long fromMany = IntStream.range(0, 400).filter(i -> throttle.take(Bucket.of("u" + i, "198.51." + i / 200 + "." + i % 200)).isEmpty()).count();
        assertThat(fromMany).isEqualTo(280);
    }

    @Test
    void one_ipv6_customer_is_one_address_and_a_name_is_never_looked_up() {
        assertThat(Bucket.network("2001:db8:1:2::1")).isEqualTo(Bucket.network("2001:db8:1:2:ffff::9")).isNotEqualTo(Bucket.network("2001:db8:1:3::1"));
        assertThat(Bucket.network("evil.example")).isEqualTo("unknown");
    }

    private Response signIn(String password) {
        return cast.nobody().post("/login", "userName", cast.finance().userName(), "password", password);
    }

    /** The first waits are short: as if some more guesses had followed. */
    private void guessOn() {
        sql.useHandle(h -> h.execute("update throttle set failures = failures + 10 where key like 'account:%'"));
    }

    /** As if so many seconds had gone by. */
    private void pass(int seconds) {
        sql.useHandle(h -> h.execute("update throttle set window_ends_at = window_ends_at - make_interval(secs => ?)", seconds));
    }
}
