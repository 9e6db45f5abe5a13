package app.anchorage.agency;

import static org.assertj.core.api.Assertions.assertThat;

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
    Jdbi sql;

    @Test
    void plans_are_kept_within_the_transaction_that_asks_for_it_only() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(mode()).isEqualTo("auto");
            plans.use();
            assertThat(mode()).isEqualTo("force_generic_plan");
        });
        QuarkusTransaction.requiringNew().run(() -> assertThat(mode()).isEqualTo("auto"));
    }

    private String mode() {
        return sql.withHandle(h -> h.createQuery("select current_setting('plan_cache_mode')").mapTo(String.class).one());
    }
}
