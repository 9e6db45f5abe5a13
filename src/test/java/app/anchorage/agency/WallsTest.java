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
class WallsTest {
    @Inject
    ActAs actAs;

    @Inject
    Jdbi sql;

    @Inject
    Agencies agencies;

    @Test
    void an_agency_sees_and_writes_only_its_own_rows() {
        long ours = agency("walls-ours");
        long theirs = agency("walls-theirs");
        as(ours, () -> addAnchor(ours, "小满"));
        assertThat(as(ours, this::anchors)).isEqualTo(1);
        assertThat(as(theirs, this::anchors)).isZero();
        assertThatThrownBy(() -> as(theirs, () -> addAnchor(ours, "阿凯"))).hasMessageContaining("row-level security");
    }

    @Test
    void outside_an_agency_nothing_is_seen() {
        assertThat(QuarkusTransaction.requiringNew().call(this::anchors)).isZero();
    }

    private long agency(String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Agency agency = new Agency(code, code, false);
            agencies.persist(agency);
            return agency.id();
        });
    }

    private int anchors() {
        return sql.withHandle(h -> h.createQuery("select count(*) from anchor").mapTo(Integer.class).one());
    }

    private int addAnchor(long agency, String name) {
        return sql.withHandle(h -> h.execute("insert into anchor (agency_id, stage_name) values (?, ?)", agency, name));
    }

    private <T> T as(long agency, java.util.concurrent.Callable<T> work) {
        return actAs.call(Actor.system(agency), () -> QuarkusTransaction.requiringNew().call(work));
    }
}
