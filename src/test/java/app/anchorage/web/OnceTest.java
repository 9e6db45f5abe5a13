package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OnceTest {
    @Inject
    Cast cast;

    @Inject
    Once once;

    @Test
    void a_form_sent_twice_leads_to_what_the_first_made() {
        UUID form = UUID.randomUUID();
        claim(form, "/things/1");
        assertThatThrownBy(() -> claim(form, "/things/2")).isInstanceOfSatisfying(Once.AlreadyDone.class,
                done -> assertThat(done.location()).isEqualTo("/things/1"));
    }

    @Test
    void a_form_sent_twice_at_once_waits_for_the_first() throws Exception {
        UUID form = UUID.randomUUID();
        CountDownLatch claimed = new CountDownLatch(1);
        cast.agency();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> cast.asAgency(() -> {
            once.claim(form, "/things/1");
            claimed.countDown();
            Thread.sleep(500);
            return null;
        }));
        claimed.await(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> claim(form, "/things/2")).isInstanceOf(Once.AlreadyDone.class).hasMessageContaining("/things/1");
        first.get(10, TimeUnit.SECONDS);
    }

    @Test
    void what_failed_can_be_sent_again() {
        UUID form = UUID.randomUUID();
        assertThatThrownBy(() -> cast.asAgency(() -> {
            once.claim(form, "/things/1");
            throw new BrokenRule("web_required");
        })).isInstanceOf(BrokenRule.class);
        claim(form, "/things/2");
    }

    private void claim(UUID form, String location) {
        cast.asAgency(() -> {
            once.claim(form, location);
            return null;
        });
    }
}
