package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Imports done through the pages, waiting for the jobs; for tests of any room. */
@ApplicationScoped
public class Imports {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Jdbi sql;

    @Inject
    app.anchorage.agency.ActAs actAs;

    /** @return the path of the import's page */
    public String upload(Browser who, String name, byte[] content) {
        Response answer = who.upload("/imports", "file", name, content);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceAll("^https?://[^/]+", "");
    }

    /** The import's page as soon as the file is in that state and nothing is at work. */
    public String page(Browser who, String path, String state) {
        await(who, path, state);
        return who.get(path).asString();
    }

    public Response commit(Browser who, String path, String reason) {
        String version = version(who, path);
        return reason == null
                ? who.post(path + "/commitment", "version", version)
                : who.post(path + "/commitment", "version", version, "reason", reason);
    }

    public Response undo(Browser who, String path, String reason) {
        return who.post(path + "/undoing", "version", version(who, path), "reason", reason);
    }

    /** Uploads and commits; yellow findings get a reason. @return the import's id */
    public long done(Browser who, String name, byte[] content) {
        String path = upload(who, name, content);
        await(who, path, "PREVIEWED");
        assertThat(commit(who, path, "核对过").statusCode()).isEqualTo(303);
        await(who, path, "COMMITTED");
        return id(path);
    }

    public void await(Browser who, String path, String state) {
        Instant end = Instant.now().plus(PATIENCE);
        String now = state(who, path);
        while (!now.equals(state + " idle")) {
            assertThat(Instant.now()).as("%s is %s, not %s", path, now, state).isBefore(end);
            sleep();
            now = state(who, path);
        }
    }

    public String state(Browser who, String path) {
        return one(who, "select f.state || case when exists (select 1 from job j where j.file_id = f.id and j.state in ('QUEUED', 'RUNNING'))"
                + " then ' busy' else ' idle' end from report_file f where f.id = ?", path);
    }

    private String version(Browser who, String path) {
        return one(who, "select version::text from report_file where id = ?", path);
    }

    private String one(Browser who, String query, String path) {
        return actAs.call(who.actor(), () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(
                () -> sql.withHandle(h -> h.createQuery(query).bind(0, id(path)).mapTo(String.class).one())));
    }

    static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
