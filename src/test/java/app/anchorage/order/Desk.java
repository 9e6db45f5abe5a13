package app.anchorage.order;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.AgencyService;
import app.anchorage.agency.Role;
import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.file.Limits;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Report;
import app.anchorage.intake.read.ReportReader;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Touched;
import app.anchorage.money.ChinaTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** A clerk's desk without pages: a fresh agency with a member, and the services behind import, undo and assignment. */
@ApplicationScoped
public class Desk {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    @Inject
    ActAs actAs;

    @Inject
    AgencyService agencies;

    @Inject
    Jdbi sql;

    @Inject
    Facts facts;

    @Inject
    Staging staging;

    @Inject
    Touched touched;

    /** What a preview said. */
    public record Preview(Facts.Assessment assessment, List<Finding> findings) {}

    public Actor newAgency() {
        String code = "desk-" + NUMBER.incrementAndGet();
        long agency = agencies.create(code, code, false);
        long member = call(Actor.system(agency), () -> insertId("insert into member (agency_id, name, role) values (:agency, '财务', 'FINANCE') returning id", agency));
        return new Actor(agency, member, "财务", Role.FINANCE, null, "127.0.0.1");
    }

    /** Uploads, previews and commits; the moment is the end of the day in the file's name or the given one. */
    public long commit(Actor actor, Path file, Instant moment) {
        return call(actor, () -> {
            long id = fileRow(actor, file, moment);
            Facts.Reading reading = read(file, id);
            reading.assess(moment, Desk::refuseUnread);
            reading.commit(Progress.SILENT);
            state(actor, id, "COMMITTED");
            return id;
        });
    }

    /** What the file itself says must be readable; what was known before may contradict it. */
    private static void refuseUnread(Finding finding) {
        if (finding.severity() == app.anchorage.intake.read.Severity.RED && finding.code().matches("finding_(bad|missing|unknown|cell).*")) {
            throw new AssertionError(finding);
        }
    }

    public Preview preview(Actor actor, Path file, Instant moment) {
        return actAs.call(actor, () -> {
            QuarkusTransaction.begin();
            try {
                List<Finding> findings = new ArrayList<>();
                Facts.Reading reading = read(file, fileRow(actor, file, moment));
                return new Preview(reading.assess(moment, findings::add), findings);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    public Facts.UndoEffect undoEffect(Actor actor, long file) {
        return call(actor, () -> facts.undoEffect(file));
    }

    public void undo(Actor actor, long file) {
        run(actor, () -> {
            state(actor, file, "UNDOING");
            facts.undo(file, "wrong file", Progress.SILENT);
            state(actor, file, "UNDONE");
        });
    }

    public long anchor(Actor actor, String name, int sharePoints, LocalDate from) {
        return call(actor, () -> {
            long anchor = insertId("insert into anchor (agency_id, stage_name) values (:agency, '" + name + "') returning id", actor.agencyId());
            insertId("insert into agreement (agency_id, anchor_id, version, valid_from, share_points, state, created_by) values (:agency, "
                    + anchor + ", 1, '" + from + "', " + sharePoints + ", 'ACTIVE', " + actor.member() + ") returning id", actor.agencyId());
            return anchor;
        });
    }

    /** Commits rows of an order report exported at the moment. */
    public long orders(Actor actor, Instant moment, List<ReportText.Row> rows) {
        return commit(actor, ReportText.orders(rows), moment);
    }

    public long claims(Actor actor, Instant moment, List<ReportText.Row> rows) {
        return commit(actor, ReportText.claims(rows), moment);
    }

    /** The position of all lines made by {@link ReportText#paid}. */
    public void position(Actor actor, long anchor, LocalDate from) {
        position(actor, "329000001", anchor, from);
    }

    public void position(Actor actor, String adzone, long anchor, LocalDate from) {
        run(actor, () -> sql.useHandle(h -> h.createUpdate("""
                insert into promotion_position (agency_id, kind, code, anchor_id, valid_from, created_by)
                values (:agency, 'ADZONE', :adzone, :anchor, :from, :member)""").bind("agency", actor.agencyId()).bind("adzone", adzone).bind("anchor", anchor)
                .bind("from", from).bind("member", actor.member()).execute()));
    }

    /** The agency's hold from a day on. */
    public void hold(Actor actor, int days, LocalDate from) {
        run(actor, () -> sql.useHandle(h -> h.createUpdate("insert into hold_rule (agency_id, scope, days, valid_from) values (:agency, 'AGENCY', :days, :from)")
                .bind("agency", actor.agencyId()).bind("days", days).bind("from", from).execute()));
    }

    /** A person says whose the lines are; null takes an earlier word back. */
    public void assign(Actor actor, List<Long> lines, Long anchor, LocalDate today) {
        run(actor, () -> staging.restate(Cause.ASSIGN, null, "known", Progress.SILENT, posting -> {
            sql.useHandle(h -> h.createUpdate("update order_line set manual_anchor_id = :anchor where agency_id = :agency and id = any(:lines)")
                    .bind("anchor", anchor).bind("agency", actor.agencyId()).bindArray("lines", Long.class, lines).execute());
            touched.add(lines, today);
        }));
    }

    /** Opens (or closes) a freeze by hand. */
    public void freeze(Actor actor, long line, boolean open, LocalDate today) {
        run(actor, () -> staging.restate(open ? Cause.FREEZE : Cause.RELEASE, line, "by hand", Progress.SILENT, posting -> {
            sql.useHandle(h -> h.createUpdate(open
                    ? "insert into money_freeze (agency_id, line_id, source, reason, opened_on, opened_by) values (:agency, :line, 'HAND', 'x', :day, :member)"
                    : "update money_freeze set closed_on = :day, closed_by = :member, closed_at = now() where agency_id = :agency and line_id = :line and closed_on is null")
                    .bind("agency", actor.agencyId()).bind("line", line).bind("day", today).bind("member", actor.member()).execute());
            touched.add(List.of(line), today);
        }));
    }

    public long line(Actor actor, String sub) {
        return call(actor, () -> sql.withHandle(h -> h.createQuery("select id from order_line where agency_id = :agency and line_key = :key")
                .bind("agency", actor.agencyId()).bind("key", sub).mapTo(Long.class).one()));
    }

    /** Gives an anchor that is there its first agreement. */
    public void anchorTerms(Actor actor, long anchor, int sharePoints, LocalDate from) {
        call(actor, () -> insertId("insert into agreement (agency_id, anchor_id, version, valid_from, share_points, state, created_by) values (:agency, "
                + anchor + ", 1, '" + from + "', " + sharePoints + ", 'ACTIVE', " + actor.member() + ") returning id", actor.agencyId()));
    }

    public <T> T call(Actor actor, Callable<T> work) {
        return actAs.call(actor, () -> QuarkusTransaction.requiringNew().timeout(600).call(work));
    }

    public void run(Actor actor, Runnable work) {
        actAs.run(actor, () -> QuarkusTransaction.requiringNew().timeout(600).run(work));
    }

    private Facts.Reading read(Path file, long id) {
        try (Report report = ReportReader.open(file, file.getFileName().toString(), Limits.usual(ChinaTime.day(Instant.now())))) {
            Facts.Reading reading = facts.begin(id, report.kind());
            report.read(reading);
            return reading;
        }
    }

    private long fileRow(Actor actor, Path file, Instant moment) {
        return sql.withHandle(h -> h.createQuery("""
                insert into report_file (agency_id, name, bytes, sha256, state, moment, uploaded_by)
                values (:agency, :name, 1, :sha, 'COMMITTING', :moment, :member) returning id""")
                .bind("agency", actor.agencyId()).bind("name", file.getFileName().toString()).bind("sha", "" + NUMBER.incrementAndGet())
                .bind("moment", moment).bind("member", actor.member()).mapTo(Long.class).one());
    }

    private void state(Actor actor, long file, String state) {
        sql.useHandle(h -> h.createUpdate("update report_file set state = :state where agency_id = :agency and id = :id")
                .bind("state", state).bind("agency", actor.agencyId()).bind("id", file).execute());
    }

    private long insertId(String insert, long agency) {
        return sql.withHandle(h -> h.createQuery(insert).bind("agency", agency).mapTo(Long.class).one());
    }
}
