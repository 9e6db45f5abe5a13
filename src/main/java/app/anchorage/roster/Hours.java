package app.anchorage.roster;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A payee's verified hours by month: a correction is a further row, the last one holds and the month's money follows it. */
@ApplicationScoped
public class Hours {
    @Inject
    Jdbi sql;

    @Inject
    AnchorService anchors;

    @Inject
    UsedDays used;

    @Inject
    HoursImpact months;

    @Inject
    AgreementImpact impact;

    @Inject
    Instance<SessionHours> sessions;

    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @Inject
    Audit audit;

    /** One word on a month. @param last whether it holds */
    public record Row(long id, LocalDate month, int minutes, String reason, String source, String by, Instant at, boolean last) {
        public boolean ofSessions() {
            return "SESSIONS".equals(source);
        }

        public String monthName() {
            return month.toString().substring(0, 7);
        }

        public String time() {
            return "%d:%02d".formatted(minutes / 60, minutes % 60);
        }
    }

    /** What the audit keeps. */
    public record Said(LocalDate month, int minutes) {}

    @Transactional
    public List<Row> of(long anchorId) {
        anchors.find(anchorId);
        return sql.withHandle(h -> h.createQuery("""
                select w.id, w.month, w.minutes, w.reason, w.source, m.name as by, w.at,
                  w.id = max(w.id) over (partition by w.month) as last
                from worked_hours w join member m on m.agency_id = w.agency_id and m.id = w.by_member
                where w.anchor_id = :anchor order by w.month desc, w.id desc limit 500""").bind("anchor", anchorId).mapTo(Row.class).list());
    }

    /** What {@link #record} would do to money. Only outside a transaction. */
    public AgreementImpact.Impact rehearse(long anchorId, LocalDate month, int minutes, String reason) {
        return impact.rehearse(() -> write(anchorId, month, minutes, reason, "HAND"));
    }

    /** @param form the form's number, so that sending it twice records once */
    @Transactional
    public void record(long anchorId, LocalDate month, int minutes, String reason, UUID form) {
        used.holdStill(current.get().agencyId());
        if (form != null) {
            once.claim(form, "/anchors/" + anchorId + "/hours");
        }
        if (sessions.isResolvable() && sessions.get().rule(anchorId, month)) {
            throw new Refused("month", "roster_hours_of_sessions");
        }
        write(anchorId, month, minutes, reason, "HAND");
    }

    /** What verified sessions of the month come to. */
    @Transactional
    public void ofSessions(long anchorId, LocalDate month, int minutes, String reason) {
        used.holdStill(current.get().agencyId());
        write(anchorId, month, minutes, reason, "SESSIONS");
    }

    private void write(long anchorId, LocalDate month, int minutes, String reason, String source) {
        Said before = of(anchorId).stream().filter(row -> row.month().equals(month) && row.last()).map(row -> new Said(month, row.minutes()))
                .findFirst().orElse(null);
        sql.useHandle(h -> h.createUpdate("""
                insert into worked_hours (agency_id, anchor_id, month, minutes, reason, source, by_member)
                values (:agency, :anchor, :month, :minutes, :reason, :source, :by)""")
                .bind("agency", current.get().agencyId()).bind("anchor", anchorId).bind("month", month).bind("minutes", minutes)
                .bind("reason", reason).bind("source", source).bind("by", current.get().member()).execute());
        audit.record("HOURS_RECORDED", "ANCHOR", anchorId, before, new Said(month, minutes), reason);
        months.apply(anchorId, month, reason);
    }
}
