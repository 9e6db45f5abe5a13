package app.anchorage.schedule.log;

import app.anchorage.agency.CurrentActor;
import app.anchorage.schedule.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What the agency knows of its rooms' time on air. */
@ApplicationScoped
public class LogBook {
    public record Named(long id, String name) {}

    /** A stretch on air that is known. */
    public record Known(long id, long roomId, Long sessionId, Instant startsAt, Instant endsAt, Long views, Long peak, Long likes, Long comments, Long followers,
            Long clicks, Long adFen) {
        public Span span() {
            return new Span(startsAt, endsAt);
        }

        public Figures figures() {
            return new Figures(views, peak, likes, comments, followers, clicks, adFen);
        }
    }

    /** A planned session. */
    public record Planned(long id, long roomId, String title, Instant startsAt, Instant endsAt) {
        Span span() {
            return new Span(startsAt, endsAt);
        }
    }

    private static final String LOGS = """
            select id, room_id, session_id, starts_at, ends_at, views, peak, likes, comments, followers, clicks, ad_fen from session_log
            where agency_id = :agency and\s""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    Map<String, Long> rooms() {
        return sql.withHandle(h -> h.createQuery("select id, name from room where agency_id = :agency").bind("agency", agency()).mapTo(Named.class).stream()
                .collect(Collectors.toMap(Named::name, Named::id)));
    }

    @Transactional
    List<Known> logs(Span around) {
        return sql.withHandle(h -> h.createQuery(LOGS + "starts_at < :to and ends_at > :from").bind("agency", agency()).bind("from", around.from())
                .bind("to", around.to()).mapTo(Known.class).list());
    }

    @Transactional
    List<Planned> planned(Span around) {
        return sql.withHandle(h -> h.createQuery("""
                select id, room_id, title, starts_at, ends_at from session where agency_id = :agency and state <> 'CANCELLED' and starts_at < :to and ends_at > :from""")
                .bind("agency", agency()).bind("from", around.from()).bind("to", around.to()).mapTo(Planned.class).list());
    }

    @Transactional
    public List<Known> of(long session) {
        return sql.withHandle(h -> h.createQuery(LOGS + "session_id = :session order by starts_at").bind("agency", agency()).bind("session", session)
                .mapTo(Known.class).list());
    }

    /** @return the log's id */
    long write(LogChange change) {
        return sql.withHandle(h -> bound(h.createQuery(change.id() == null ? """
                insert into session_log (agency_id, room_id, session_id, starts_at, ends_at, views, peak, likes, comments, followers, clicks, ad_fen)
                values (:agency, :room, :session, :from, :to, :views, :peak, :likes, :comments, :followers, :clicks, :adFen) returning id""" : """
                update session_log set session_id = :session, ends_at = :to, views = :views, peak = :peak, likes = :likes, comments = :comments,
                  followers = :followers, clicks = :clicks, ad_fen = :adFen where agency_id = :agency and id = :id returning id"""), change).mapTo(Long.class).one());
    }

    private Query bound(Query query, LogChange change) {
        return query.bind("agency", agency()).bind("id", change.id()).bind("room", change.roomId()).bind("session", change.sessionId())
                .bind("from", change.span().from()).bind("to", change.span().to()).bindMethods(change.figures());
    }

    /** What was really streamed of a session is from its first to its last minute on air; what is over is done. Nothing is known of one that lost its logs. */
    void follow(long session, Instant now) {
        sql.useHandle(h -> follow(h, session, now));
    }

    private void follow(Handle h, long session, Instant now) {
        h.createUpdate("""
                update session s set actual_from = l.first, actual_to = l.last, row_version = s.row_version + 1,
                  state = case when s.state in ('PLANNED', 'LIVE') and l.last <= :now then 'DONE' else s.state end
                from (select min(starts_at) as first, max(ends_at) as last from session_log where agency_id = :agency and session_id = :session) l
                where s.agency_id = :agency and s.id = :session and s.state <> 'CANCELLED'""").bind("agency", agency()).bind("session", session).bind("now", now)
                .execute();
    }

    private long agency() {
        return current.get().agencyId();
    }
}
