package app.anchorage.agency.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.agency.Audit;
import app.anchorage.money.Money;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditTest {
    @Inject
    Cast cast;

    @Inject
    Audit audit;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerifier verifier;

    @Inject
    Jdbi sql;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "anchorage.superuser-password")
    String superuser;

    record Terms(Money minimum, LocalDate from, String note, String bankAccount) {}

    @Test
    void says_who_did_what_with_amounts_as_people_read_them_and_secrets_masked() {
        cast.as(cast.finance(), () -> {
            audit.record("TERMS_CHANGED", "ANCHOR", 17, null,
                    new Terms(Money.yuan("12.30"), LocalDate.of(2026, 11, 1), "试", "6222020001"), "合同");
            return null;
        });
        AuditEvent event = events().get(0);
        assertThat(event.actor()).isEqualTo("finance");
        assertThat(event.memberId()).isEqualTo(cast.finance().actor().memberId());
        assertThat(event.after()).contains("\"minimum\": \"12.30\"", "\"from\": \"2026-11-01\"", "\"bankAccount\": \"•••\"");
        assertThat(event.reason()).isEqualTo("合同");
    }

    @Test
    void is_rolled_back_with_the_act_it_tells_of() {
        assertThatThrownBy(() -> cast.asAgency(() -> {
            audit.record("X", "Y", 1, null, null, null);
            throw new IllegalStateException("the act failed");
        }));
        assertThat(events()).isEmpty();
    }

    @Test
    void the_database_refuses_to_change_or_delete_an_event_or_a_seal() {
        record(1);
        sealer.seal(cast.agency());
        for (String table : List.of("audit_event", "audit_seal")) {
            assertThatThrownBy(() -> cast.asAgency(() -> sql.withHandle(h -> h.execute("delete from " + table))))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asSuperuser("delete from " + table)).hasMessageContaining("append-only");
        }
    }

    @Test
    void the_chain_is_whole_and_a_late_commit_is_sealed_late() {
        record(3);
        cast.asAgency(() -> {
            audit.record("LATE", "T", 1, null, null, null);
            record(2);
            sealer.seal(cast.agency());
            return null;
        });
        sealer.seal(cast.agency());
        assertThat(report()).isEqualTo(new AuditVerifier.Report(6, null, null, 0, null));
    }

    @Test
    void sealing_at_once_on_several_nodes_makes_one_chain() {
        IntStream.range(0, 12).parallel().forEach(i -> {
            record(1);
            sealer.seal(cast.agency());
        });
        sealer.seal(cast.agency());
        assertThat(report()).isEqualTo(new AuditVerifier.Report(12, null, null, 0, null));
    }

    @Test
    void a_changed_event_is_found_and_named() throws Exception {
        record(3);
        sealer.seal(cast.agency());
        long second = events().get(1).id();
        asSuperuser("update audit_event set reason = 'changed' where id = " + second);
        assertThat(report().whole()).isFalse();
        assertThat(report().brokenAt()).isEqualTo(2);
        assertThat(report().brokenEvent()).isEqualTo(second);
    }

    @Test
    void a_removed_seal_is_found() throws Exception {
        record(3);
        sealer.seal(cast.agency());
        asSuperuser("delete from audit_seal where seq = 2 and agency_id = " + cast.agency());
        assertThat(report().brokenAt()).isEqualTo(2);
    }

    private void record(int events) {
        for (int i = 0; i < events; i++) {
            cast.asAgency(() -> {
                audit.record("TEST", "THING", 1, Map.of("a", 1), Map.of("a", 2), null);
                return null;
            });
        }
    }

    private List<AuditEvent> events() {
        return cast.asAgency(() -> sql.withHandle(h -> h.createQuery("select " + AuditEvent.COLUMNS + " from audit_event e order by id")
                .mapTo(AuditEvent.class).list()));
    }

    private AuditVerifier.Report report() {
        return cast.asAgency(verifier::verify);
    }

    /** The guards are triggers: without {@code replica} even the superuser is refused. */
    private void asSuperuser(String statement) throws Exception {
        try (Connection c = DriverManager.getConnection(url, "postgres", superuser)) {
            boolean refused = statement.matches("delete from \\w+");
            c.createStatement().execute(refused ? "set session_replication_role = origin" : "set session_replication_role = replica");
            c.createStatement().execute(statement);
        }
    }
}
