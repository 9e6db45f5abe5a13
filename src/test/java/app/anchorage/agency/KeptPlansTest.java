package app.anchorage.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeptPlansTest {
    @Inject
    KeptPlans plans;

    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    @Test
    void plans_are_kept_in_the_request_that_asks_for_it_from_its_next_transaction_on() {
        actAs.run(Actor.system(1), () -> {
            assertThat(mode()).isEqualTo("auto");
            plans.use();
            assertThat(mode()).isEqualTo("force_generic_plan");
            assertThat(mode()).as("of each").isEqualTo("force_generic_plan");
        });
        actAs.run(Actor.system(1), () -> assertThat(mode()).as("of another").isEqualTo("auto"));
    }

    @Test
    void within_a_transaction_it_is_too_late() {
        actAs.run(Actor.system(1), () -> QuarkusTransaction.requiringNew().run(() -> assertThatThrownBy(plans::use).isInstanceOf(IllegalStateException.class)));
    }

    private String mode() {
        return QuarkusTransaction.requiringNew().call(() ->
                sql.withHandle(h -> h.createQuery("select current_setting('plan_cache_mode')").mapTo(String.class).one()));
    }
}
