package app.anchorage.intake;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.BrokenRule;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The agency's report files. */
@ApplicationScoped
public class ReportFiles implements PanacheRepository<ReportFile> {
    private static final String LOCKED = "55P03";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** For a job: waits for whoever holds the file. */
    public Optional<ReportFile> held(long id) {
        sql.useHandle(h -> h.createQuery("select id from report_file where id = ? for no key update").bind(0, id).mapTo(Long.class).findOne());
        return findByIdOptional(id);
    }

    /** For a page: a file that a job or another person holds is not waited for. */
    public Optional<ReportFile> heldNow(long id) {
        try {
            sql.useHandle(h -> h.createQuery("select id from report_file where id = ? for no key update nowait").bind(0, id).mapTo(Long.class).findOne());
        } catch (UnableToExecuteStatementException e) {
            throw e.getCause() instanceof SQLException s && LOCKED.equals(s.getSQLState()) ? new BrokenRule("import_busy").back("/imports/" + id) : e;
        }
        return findByIdOptional(id);
    }

    /** Adds an uploaded file unless the same content is already in; a parallel upload of it is waited for. */
    Optional<Long> add(String name, long bytes, String sha256) {
        Actor actor = current.get();
        return sql.withHandle(h -> h.createQuery("""
                        insert into report_file (agency_id, name, bytes, sha256, state, uploaded_by)
                        values (:agencyId, :name, :bytes, :sha256, 'UPLOADED', :member)
                        on conflict (agency_id, sha256) where state not in ('UNDONE', 'DISCARDED', 'REFUSED') do nothing
                        returning id""")
                .bind("agencyId", actor.agencyId())
                .bind("member", actor.member())
                .bind("name", name)
                .bind("bytes", bytes)
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .findOne());
    }

    Optional<Long> withContent(String sha256) {
        return sql.withHandle(h -> h.createQuery("""
                        select id from report_file
                        where sha256 = :sha256 and state not in ('UNDONE', 'DISCARDED', 'REFUSED')""")
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .findOne());
    }

    /** How many of the member's files are still being read; holds the member's row, so that parallel uploads are counted one by one. */
    long beingReadFor(long member) {
        return sql.withHandle(h -> {
            h.createQuery("select id from member where id = :id for no key update").bind("id", member).mapTo(Long.class).one();
            return h.createQuery("select count(*) from report_file where uploaded_by = :id and state = 'UPLOADED'")
                    .bind("id", member)
                    .mapTo(Long.class)
                    .one();
        });
    }
}
