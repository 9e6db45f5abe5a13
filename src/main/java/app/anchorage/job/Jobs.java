package app.anchorage.job;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The agency's background work; asking for some is part of the asker's transaction. */
@ApplicationScoped
public class Jobs {
    private static final String COLUMNS =
            "id, kind, file_id, state, step, done, total, failure, by_member, created_at, ended_at, step_at, clock_timestamp() as seen_at";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Event<JobTicket> asked;

    /** @param fileId null for what is no report file's; @return the job's id; it starts when the caller's transaction has committed */
    public long ask(JobKind kind, Long fileId) {
        Actor actor = current.get();
        long id = sql.withHandle(h -> h.createQuery("""
                        insert into job (agency_id, kind, file_id, by_member) values (:agency, :kind, :file, :member) returning id""")
                .bind("agency", actor.agencyId())
                .bind("kind", kind.name())
                .bind("file", fileId)
                .bind("member", actor.member())
                .mapTo(Long.class)
                .one());
        asked.fire(new JobTicket(id, actor));
        return id;
    }

    public Optional<Job> newest(long fileId) {
        return sql.withHandle(h -> h.createQuery("""
                        select %s from job where file_id = :file order by id desc limit 1""".formatted(COLUMNS))
                .bind("file", fileId)
                .mapTo(Job.class)
                .findOne());
    }

    /** Of the work that has no file. */
    public Optional<Job> newest(JobKind kind) {
        return sql.withHandle(h -> h.createQuery("""
                        select %s from job where kind = :kind and file_id is null order by id desc limit 1""".formatted(COLUMNS))
                .bind("kind", kind.name())
                .mapTo(Job.class)
                .findOne());
    }

    /** Takes the job up, also a second time after its node died; empty when it has ended already. */
    Optional<Job> start(long id) {
        return sql.withHandle(h -> h.createQuery("""
                        update job set state = 'RUNNING', started_at = now(), step = null, step_at = null, done = 0, total = null
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        returning %s""".formatted(COLUMNS))
                .bind("id", id)
                .mapTo(Job.class)
                .findOne());
    }

    /** On a handle of its own, also where the caller has one open: that one belongs to the work's transaction. */
    void progress(long id, String step, long done, Long total) {
        try (Handle own = sql.open()) {
            own.createUpdate("""
                            update job set step_at = case when step is distinct from :step then clock_timestamp() else step_at end,
                              step = :step, done = :done, total = :total where id = :id and state = 'RUNNING'""")
                    .bind("id", id).bind("step", step).bind("done", done).bind("total", total).execute();
        }
    }

    void end(long id) {
        sql.useHandle(h -> h.execute("update job set state = 'DONE', ended_at = now() where id = ? and state = 'RUNNING'", id));
    }

    /** Ended without having done what was asked. */
    public void fail(long id, Said why) {
        sql.useHandle(h -> h.execute(
                "update job set state = 'FAILED', failure = ?, ended_at = now() where id = ? and state <> 'DONE'", why.json(), id));
    }
}
