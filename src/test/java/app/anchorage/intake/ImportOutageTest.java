package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.order.OrderFacts;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

/** What becomes of imports when the database goes away in the middle, or a disk is full. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportOutageTest {
    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    OrderFacts facts;

    @Inject
    Jdbi sql;

    @Test
    void a_job_whose_connection_breaks_is_done_again_from_the_start_and_once() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "broken.csv", Sample.paid("3000000000000000031", "15.90"));
        imports.await(clerk, path, "PREVIEWED");
        AtomicInteger tries = new AtomicInteger();
        QuarkusMock.installMockForType(new ImportJobsTest.FailingFacts(ClientProxy.unwrap(facts), () -> {
            if (tries.incrementAndGet() <= 2) {
                sql.useHandle(h -> h.execute("select pg_terminate_backend(pg_backend_pid())"));
            }
        }), OrderFacts.class);
        imports.commit(clerk, path, null);
        imports.await(clerk, path, "COMMITTED");
        assertThat(tries).hasValue(3);
        assertThat(imports.count(clerk, "select count(*) from observation where file_id = ?", path)).isEqualTo(1);
        assertThat(imports.count(clerk, "select count(*) from job where kind = 'COMMIT' and state = 'DONE' and file_id = ?", path)).isEqualTo(1);
        assertThat(imports.audited(clerk, path)).containsExactly("IMPORT_UPLOADED", "IMPORT_COMMITTED");
    }

    @Test
    void a_job_that_breaks_its_connection_every_time_ends_at_last_and_can_be_asked_for_again() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "poison.csv", Sample.paid("3000000000000000033", "15.90"));
        imports.await(clerk, path, "PREVIEWED");
        AtomicInteger tries = new AtomicInteger();
        QuarkusMock.installMockForType(new ImportJobsTest.FailingFacts(ClientProxy.unwrap(facts), () -> {
            tries.incrementAndGet();
            sql.useHandle(h -> h.execute("select pg_terminate_backend(pg_backend_pid())"));
        }), OrderFacts.class);
        imports.commit(clerk, path, null);
        imports.awaitJob(clerk, path, "FAILED");
        assertThat(tries).hasValue(4);
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("什么都没有写入", "提交并写入订单");
    }

    @Test
    void a_full_disk_of_the_database_is_named_and_nothing_is_written() {
        Browser clerk = cast.finance();
        String path = imports.upload(clerk, "full.csv", Sample.paid("3000000000000000032", "15.90"));
        imports.await(clerk, path, "PREVIEWED");
        QuarkusMock.installMockForType(new ImportJobsTest.FailingFacts(ClientProxy.unwrap(facts), () -> {
            throw new UnableToExecuteStatementException(new SQLException("could not extend file: No space left on device", "53100"), null);
        }), OrderFacts.class);
        imports.commit(clerk, path, null);
        imports.awaitJob(clerk, path, "FAILED");
        assertThat(imports.page(clerk, path, "PREVIEWED")).contains("磁盘空间不足", "提交并写入订单").doesNotContain("could not extend");
        assertThat(imports.count(clerk, "select count(*) from observation where file_id = ?", path)).isZero();
    }
}
