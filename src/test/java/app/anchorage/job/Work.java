package app.anchorage.job;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.agency.ActAs;
import app.anchorage.order.ReportText;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/** Files asked for through the pages, waiting for their jobs; for tests. */
@ApplicationScoped
public class Work {
    @Inject
    Jdbi sql;

    @Inject
    ActAs actAs;

    Response ask(Browser who, String what, String query) {
        return who.post("/jobs", "of", what, "query", query, "once", UUID.randomUUID().toString());
    }

    /** @return the path of the job's page */
    public String asked(Browser who, String what, String query) {
        Response answer = ask(who, what, query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return path(answer);
    }

    public String await(Browser who, String path, String state) {
        Instant end = Instant.now().plusSeconds(30);
        while (!one(who, "select state from job where id = ?", path).equals(state)) {
            assertThat(Instant.now()).as("%s is %s: %s", path, state, one(who, "select state || coalesce(failure, '') from job where id = ?", path)).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
        return path;
    }

    public String one(Browser who, String query, String path) {
        return as(who, () -> sql.withHandle(h -> h.createQuery(query).bind(0, id(path)).mapTo(String.class).one()));
    }

    int execute(Browser who, String statement, Object... args) {
        return as(who, () -> sql.withHandle(h -> h.execute(statement, args)));
    }

    private <T> T as(Browser who, java.util.concurrent.Callable<T> work) {
        return actAs.call(who.actor(), () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** As if the node that makes the file had died an hour ago, in the middle. */
    void makeItsNodeDie(Browser who, String path) throws IOException {
        byte[] ticket = new ObjectMapper().writeValueAsBytes(new JobTicket(id(path), who.actor()));
        execute(who, "delete from export_part where job_id = ?", id(path));
        execute(who, "update export set bytes = null, sha256 = null, expires_at = null, lines = null, fen = null where job_id = ?", id(path));
        execute(who, "update job set state = 'RUNNING', step = 'job_step_writing', done = 60, total = 120, ended_at = null where id = ?", id(path));
        execute(who, "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by, last_heartbeat, version)"
                + " values ('intake-job', ?, ?, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)", Long.toString(id(path)), ticket);
    }

    static byte[] report(int lines) throws IOException {
        List<ReportText.Row> rows = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            rows.add(ReportText.settled(ReportText.paid(Long.toString(4_000_000_000L + i), "100.00", "20.00%", "2025-01-05 10:00:00"), "100.00", "20.00",
                    "10.00%", "2.00", "2025-01-10 12:00:00"));
        }
        return Files.readAllBytes(ReportText.orders(rows));
    }

    static String path(Response answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
