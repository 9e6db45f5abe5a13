package app.anchorage.schedule.log;

import app.anchorage.schedule.ScheduleLock;
import app.anchorage.schedule.session.SessionChanged;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetImport;
import app.anchorage.sheet.SheetImports;
import app.anchorage.sheet.SheetKind;
import app.anchorage.sheet.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Session logs from files: when rooms were really on air, and what the platform counted. */
@ApplicationScoped
public class LogImportService extends SheetImports<SessionLogImport> {
    static final SheetKind KIND = new SheetKind("/schedule", "nav_schedule", "schedule_log_import", "schedule_log_import_lead", "schedule_log_heading_missing",
            "SESSION_LOG_IMPORTED", "SESSION_LOG", List.of(LogColumn.values()));

    @Inject
    SessionLogImports uploads;

    @Inject
    LogBook book;

    @Inject
    ScheduleLock lock;

    @Inject
    Instance<SessionChanged> followers;

    @Inject
    Clock now;

    @Override
    public SheetKind kind() {
        return KIND;
    }

    @Override
    protected SessionLogImports imports() {
        return uploads;
    }

    @Override
    protected SessionLogImport of(SheetImport.Upload upload) {
        return new SessionLogImport(upload);
    }

    @Override
    protected Plan plan(List<SheetRow> rows, LocalDate today) {
        return new LogPlanner(book).plan(rows);
    }

    @Override
    protected void holdStill() {
        lock.hold();
    }

    @Override
    protected void carryOut(Plan plan, String name) {
        List<LogChange> changes = plan.rows().stream().flatMap(row -> row.changes().stream()).map(LogChange.class::cast).toList();
        Set<Long> sessions = new LinkedHashSet<>();
        Set<Long> unplanned = new LinkedHashSet<>();
        for (LogChange change : changes) {
            long log = book.write(change);
            if (change.sessionId() == null) {
                unplanned.add(log);
            } else {
                sessions.add(change.sessionId());
            }
            if (change.before() != null) {
                sessions.add(change.before());
            }
        }
        sessions.forEach(session -> book.follow(session, now.instant()));
        followers.forEach(follower -> follower.streamed(sessions, unplanned, name));
    }
}
