package app.anchorage.intake.job;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The agency's background work; asking for some is part of the asker's transaction. */
@ApplicationScoped
public class Jobs {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Event<JobTicket> asked;

    /** @param fileId null for work on the books; @return the job's id; it starts when the caller's transaction has committed */
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
                        select id, kind, file_id, state, step, done, total, failure, by_member, created_at, ended_at
                        from job where file_id = :file order by id desc limit 1""")
                .bind("file", fileId)
                .mapTo(Job.class)
                .findOne());
    }

    /** Of the work that has no file. */
    public Optional<Job> newest(JobKind kind) {
        return sql.withHandle(h -> h.createQuery("""
                        select id, kind, file_id, state, step, done, total, failure, by_member, created_at, ended_at
                        from job where kind = :kind and file_id is null order by id desc limit 1""")
                .bind("kind", kind.name())
                .mapTo(Job.class)
                .findOne());
    }

    /** Takes the job up, also a second time after its node died; empty when it has ended already. */
    Optional<Job> start(long id) {
        return sql.withHandle(h -> h.createQuery("""
                        update job set state = 'RUNNING', started_at = now(), step = null, done = 0, total = null
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        returning id, kind, file_id, state, step, done, total, failure, by_member, created_at, ended_at""")
                .bind("id", id)
                .mapTo(Job.class)
                .findOne());
    }

    void progress(long id, String step, long done, Long total) {
        sql.useHandle(h -> h.createUpdate("update job set step = :step, done = :done, total = :total where id = :id and state = 'RUNNING'")
                .bind("id", id)
                .bind("step", step)
                .bind("done", done)
                .bind("total", total)
                .execute());
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
