package app.anchorage.job;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.NotFound;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The agency's jobs, newest first, a page at a time: imports' for all who see imports, files' for who asked and the owner. */
@ApplicationScoped
public class JobList {
    static final int PAGE = 30;

    private static final String SELECT = """
            select j.id, j.kind, j.file_id, f.name as report_name, j.state, j.step, j.done, j.total, j.failure, j.by_member, m.name as by_name, j.created_at,
              j.started_at, j.ended_at, j.step_at, clock_timestamp() as seen_at, x.title, x.file_name, x.bytes, x.sha256, x.lines, x.fen, x.expires_at
            from job j join member m on m.agency_id = j.agency_id and m.id = j.by_member
            left join report_file f on f.agency_id = j.agency_id and f.id = j.file_id
            left join export x on x.agency_id = j.agency_id and x.job_id = j.id
            where j.agency_id = :agency
            """;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** @param before, after keys of the neighbouring pages, null where there is none */
    public record Page(List<JobRow> rows, Long before, Long after) {
        static final Page NONE = new Page(List.of(), null, null);

        public boolean atWork() {
            return rows.stream().anyMatch(JobRow::isOpen);
        }
    }

    @Transactional
    public Page page(JobFilter filter) {
        boolean backwards = filter.before() != null;
        List<JobRow> rows = new ArrayList<>(rows(filter, backwards));
        boolean more = rows.size() > PAGE;
        if (more) {
            rows.remove(PAGE);
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        boolean earlier = backwards ? more : filter.after() != null;
        boolean later = backwards || more;
        return new Page(rows, earlier && !rows.isEmpty() ? rows.get(0).id() : null, later && !rows.isEmpty() ? rows.get(rows.size() - 1).id() : null);
    }

    private List<JobRow> rows(JobFilter filter, boolean backwards) {
        Actor actor = current.get();
        return sql.withHandle(h -> h.createQuery(SELECT + """
                and (:owner or j.by_member = :member or j.kind in ('PREVIEW', 'COMMIT', 'UNDO') or (j.kind = 'VERIFY' and :money))
                and (cast(:kind as text) is null or j.kind = :kind) and (cast(:state as text) is null or j.state = :state)
                and (cast(:after as bigint) is null or j.id < :after) and (cast(:before as bigint) is null or j.id > :before)
                order by j.id""" + (backwards ? "" : " desc") + " limit " + (PAGE + 1))
                .bind("agency", actor.agencyId()).bind("owner", actor.is(Role.OWNER)).bind("member", actor.member()).bind("money", !actor.is(Role.STAFF))
                .bind("kind", filter.kind()).bind("state", filter.state()).bind("after", filter.after()).bind("before", filter.before())
                .mapTo(JobRow.class).list());
    }

    /** @throws ForbiddenException when it is a colleague's file */
    @Transactional
    public JobRow one(long id) {
        Actor actor = current.get();
        JobRow row = NotFound.unless(sql.withHandle(h -> h.createQuery(SELECT + "and j.id = :id").bind("agency", actor.agencyId()).bind("id", id)
                .mapTo(JobRow.class).findOne()));
        if (row.isExport() && row.byMember() != actor.member() && !actor.is(Role.OWNER)) {
            throw new ForbiddenException();
        }
        return row;
    }
}
