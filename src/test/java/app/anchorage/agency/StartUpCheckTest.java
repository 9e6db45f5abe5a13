package app.anchorage.agency;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StartUpCheckTest {
    @Inject
    Jdbi sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "anchorage.superuser-password")
    String superuser;

    @ConfigProperty(name = "quarkus.flyway.password")
    String owner;

    @Test
    void the_applications_role_is_fine_and_a_mightier_one_is_refused() {
        assertThat(StartUpCheck.role(sql)).isEmpty();
        assertThat(StartUpCheck.role(Jdbi.create(url, "postgres", superuser))).hasValueSatisfying(why -> assertThat(why).contains("superuser"));
        assertThat(StartUpCheck.role(Jdbi.create(url, "anchorage_owner", owner)))
                .hasValueSatisfying(why -> assertThat(why).contains("bypasses row-level security"));
    }

    @Test
    void production_needs_https_except_on_this_machine() {
        assertThat(StartUpCheck.address("https://anchorage.example.com")).isEmpty();
        assertThat(StartUpCheck.address("http://localhost:8080")).isEmpty();
        assertThat(StartUpCheck.address("http://anchorage.example.com")).isPresent();
        assertThat(StartUpCheck.address("")).isPresent();
    }
}
