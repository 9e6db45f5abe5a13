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

    /** The path of the import that an upload led to. */
    String id(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
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

    /** Waits until the newest job has ended so. */
    public void awaitJob(Browser who, String path, String state) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!one(who, "select state from job where file_id = ? order by id desc limit 1", path).equals(state)) {
            assertThat(Instant.now()).as("%s never %s", path, state).isBefore(end);
            sleep();
        }
    }

    public Response setMoment(Browser who, String path, String moment) {
        return who.post(path + "/moment", "version", version(who, path), "moment", moment);
    }

    public java.util.List<String> audited(Browser who, String path) {
        return java.util.List.of(one(who, "select coalesce(string_agg(action, ',' order by id), '') from audit_event"
                + " where object_type = 'IMPORT' and object_id = cast(? as bigint)::text", path).split(","));
    }

    public long count(Browser who, String query, String path) {
        return Long.parseLong(one(who, query, path));
    }

    /** A file that nobody reads. */
    void stuck(Browser who, String name) {
        as(who, () -> sql.withHandle(h -> h.execute(
                "insert into report_file (agency_id, name, bytes, sha256, state, uploaded_by) values (?, ?, 1, ?, 'UPLOADED', ?)",
                who.actor().agencyId(), name, name, who.actor().member())));
    }

    /** As if the node that reads the file had died an hour ago. */
    void makeItsJobDie(Browser who, String path) {
        as(who, () -> sql.withHandle(h -> {
            h.execute("update report_file set state = 'UPLOADED' where id = ?", id(path));
            long job = h.createQuery("update job set state = 'RUNNING', ended_at = null where file_id = ? returning id").bind(0, id(path)).mapTo(Long.class).one();
            byte[] data = ("{\"jobId\":" + job + ",\"actor\":" + actor(who) + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return h.execute("insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by, last_heartbeat, version)"
                    + " values ('intake-job', ?, ?, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)", Long.toString(job), data);
        }));
    }

    private static String actor(Browser who) {
        return Json.write(who.actor());
    }

    private String version(Browser who, String path) {
        return one(who, "select version::text from report_file where id = ?", path);
    }

    private String one(Browser who, String query, String path) {
        return as(who, () -> sql.withHandle(h -> h.createQuery(query).bind(0, id(path)).mapTo(String.class).one()));
    }

    private <T> T as(Browser who, java.util.concurrent.Callable<T> work) {
        return actAs.call(who.actor(), () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(work));
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
