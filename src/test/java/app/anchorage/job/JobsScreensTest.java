package app.anchorage.job;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import app.anchorage.intake.Imports;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class JobsScreensTest {
    @Inject
    Cast cast;

    @Inject
    Imports imports;

    @Inject
    Work work;

    @TestHTTPResource("/")
    URL root;

    @Test
    void the_pages_of_jobs_fit_and_speak_both_languages() throws IOException {
        Browser finance = cast.finance();
        Screens screens = new Screens("job", root.toString());
        screens.look(finance, new LinkedHashMap<>(Map.of("none", "/jobs")));
        imports.done(finance, "OrderDetail-2026-11-22.csv", Work.report(120));
        String done = work.await(finance, work.asked(finance, "ledger", "format=xlsx"), "DONE");
        String running = work.await(finance, work.asked(finance, "orders", ""), "DONE");
        work.execute(finance, "update export set bytes = null, sha256 = null, expires_at = null, lines = null, fen = null where job_id = ?", Work.id(running));
        work.execute(finance, """
                update job set state = 'RUNNING', step = 'job_step_writing', done = 412000, total = 1000000, ended_at = null, step_at = now() - interval '40 seconds'
                where id = ?""", Work.id(running));
        String failed = work.await(finance, work.asked(finance, "orders", "state=paid"), "DONE");
        work.execute(finance, "update export set bytes = null, sha256 = null, expires_at = null, lines = null, fen = null where job_id = ?", Work.id(failed));
        work.execute(finance, "update job set state = 'FAILED', failure = ? where id = ?", Said.of("job_failed_unexpectedly", "1a2b3c4d").json(), Work.id(failed));
        assertThat(screens.look(finance, new LinkedHashMap<>(Map.of("jobs", "/jobs", "none-found", "/jobs?kind=VERIFY", "wrong", "/jobs?state=NONSENSE", "ask",
                "/jobs/new?of=orders", "done", done, "running", running, "failed", failed)))).isEmpty();
    }
}
