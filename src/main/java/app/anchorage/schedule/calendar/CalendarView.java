package app.anchorage.schedule.calendar;

import app.anchorage.agency.CurrentActor;
import app.anchorage.schedule.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Reads what is in the calendar: by person, by room, or session by session. */
@ApplicationScoped
public class CalendarView {
    /** A row of the calendar: a person or a room. */
    public record Named(long id, String name) {}

    /** A session in a list. @param people anchors in their order; @param sold and minutes of places and of the session; @param lacks a document */
    public record Listed(long id, String title, String room, String state, Instant startsAt, Instant endsAt, String people, long sold, long places, boolean lacks) {
        public Span span() {
            return new Span(startsAt, endsAt);
        }

        public String key() {
            return "schedule_state_" + state;
        }

        public String tone() {
            return app.anchorage.schedule.session.Session.State.valueOf(state).tone();
        }
    }

    private static final int MOST = 300;
    private static final Duration LONGEST = Duration.ofDays(2);

    private static final String LACKS = "exists (select from documents_lost d where d.agency_id = s.agency_id and d.session_id = s.id)";

    private static final String BY_PERSON = """
            select 'SESSION' as what, s.id, p.person_id as row_id, s.title, r.name as detail, s.state, p.starts_at as from_at, p.ends_at as to_at, p.duty as tag,
              %s as lacks
            from session_person p join session s on s.agency_id = p.agency_id and s.id = p.session_id
              join room r on r.agency_id = s.agency_id and r.id = s.room_id
            where p.agency_id = :agency and p.person_id = any(:rows) and p.starts_at >= :early and p.starts_at < :to and p.ends_at > :from
              and (:room = 0 or s.room_id = :room) and (:where = '' or position(lower(:where) in lower(r.name)) > 0)
              and case when :state = '' then s.state <> 'CANCELLED' else s.state = :state end
            union all
            select 'OPTION', o.id, o.person_id, m.name, r.name, o.state, o.starts_at, o.ends_at, o.rank::text, false
            from time_option o join merchant m on m.agency_id = o.agency_id and m.id = o.merchant_id left join room r on r.agency_id = o.agency_id and r.id = o.room_id
            where o.agency_id = :agency and o.state = 'OPEN' and o.person_id = any(:rows) and o.starts_at >= :early and o.starts_at < :to and o.ends_at > :from
              and :state = '' and (:room = 0 or o.room_id = :room) and (:where = '' or position(lower(:where) in lower(r.name)) > 0)
            union all
            select 'LEAVE', l.id, l.person_id, l.kind, l.note, 'OPEN', l.starts_at, l.ends_at, l.kind, false from leave l
            where l.agency_id = :agency and l.withdrawn_at is null and l.person_id = any(:rows) and l.starts_at < :to and l.ends_at > :from
              and :state = '' and :room = 0 and :where = ''
            order by 7, 2""".formatted(LACKS);

    /** Who is on air in each of the sessions found; joined once, for a look for each of them would read all anchors each time. */
    private static final String NAMES = """
            names as (select p.session_id, string_agg(a.stage_name, ' · ' order by p.starts_at, p.id) as people
              from found f join session_person p on p.agency_id = f.agency_id and p.session_id = f.id and p.duty in ('ANCHOR', 'COHOST')
                join anchor a on a.agency_id = p.agency_id and a.id = p.person_id group by p.session_id)""";

    private static final String WITH_PERSON = """
            (:person = 0 and :who = '' or exists (select from session_person p join anchor a on a.agency_id = p.agency_id and a.id = p.person_id
              where p.agency_id = s.agency_id and p.session_id = s.id and (:person = 0 or a.id = :person)
                and (:who = '' or position(lower(:who) in lower(a.stage_name)) > 0)))""";

    private static final String BY_ROOM = """
            with found as (select s.* from session s
              where s.agency_id = :agency and s.room_id = any(:rows) and s.starts_at >= :early and s.starts_at < :to and s.ends_at > :from
                and case when :state = '' then s.state <> 'CANCELLED' else s.state = :state end and %s), %s
            select 'SESSION' as what, s.id, s.room_id as row_id, s.title, n.people as detail, s.state, s.starts_at as from_at, s.ends_at as to_at, null as tag,
              %s as lacks
            from found s left join names n on n.session_id = s.id
            union all
            select 'OPTION', o.id, o.room_id, m.name, a.stage_name, o.state, o.starts_at, o.ends_at, o.rank::text, false
            from time_option o join merchant m on m.agency_id = o.agency_id and m.id = o.merchant_id left join anchor a on a.agency_id = o.agency_id and a.id = o.person_id
            where o.agency_id = :agency and o.state = 'OPEN' and o.room_id = any(:rows) and o.starts_at >= :early and o.starts_at < :to and o.ends_at > :from
              and :state = '' and (:person = 0 or o.person_id = :person) and (:who = '' or position(lower(:who) in lower(a.stage_name)) > 0)
            order by 7, 2""".formatted(WITH_PERSON, NAMES, LACKS);

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Anchors; whoever is asked for by name may be of a team. */
    @Transactional
    public List<Named> people(CalendarFilter filter, int skip, int most) {
        return named("""
                select id, stage_name as name from anchor where agency_id = :agency and status = 'ACTIVE'
                  and case when :person <> 0 then id = :person when :who <> '' then position(lower(:who) in lower(stage_name)) > 0 else role = 'ANCHOR' end""",
                filter, skip, most);
    }

    @Transactional
    public List<Named> rooms(CalendarFilter filter, int skip, int most) {
        return named("""
                select id, name from room where agency_id = :agency and archived_at is null and (:room = 0 or id = :room)
                  and (:where = '' or position(lower(:where) in lower(name)) > 0)""", filter, skip, most);
    }

    private List<Named> named(String query, CalendarFilter filter, int skip, int most) {
        return sql.withHandle(h -> asked(h, query + " order by name, id limit :some offset :skip", filter).bind("some", most).bind("skip", skip)
                .mapTo(Named.class).list());
    }

    /** Nothing for a number that nobody has. */
    @Transactional
    public String personsName(long id) {
        return name("select stage_name from anchor where agency_id = :agency and id = :id", id);
    }

    @Transactional
    public String roomsName(long id) {
        return name("select name from room where agency_id = :agency and id = :id", id);
    }

    private String name(String query, long id) {
        return id == 0 ? "" : sql.withHandle(h -> h.createQuery(query).bind("agency", current.get().agencyId()).bind("id", id).mapTo(String.class).findOne()).orElse("");
    }

    @Transactional
    public List<Item> ofPeople(Collection<Long> people, Span span, CalendarFilter filter) {
        return items(BY_PERSON, people, span, filter);
    }

    @Transactional
    public List<Item> ofRooms(Collection<Long> rooms, Span span, CalendarFilter filter) {
        return items(BY_ROOM, rooms, span, filter);
    }

    private List<Item> items(String query, Collection<Long> rows, Span span, CalendarFilter filter) {
        return sql.withHandle(h -> during(asked(h, query, filter), span).bindArray("rows", Long.class, rows).mapTo(Item.class).list());
    }

    @Transactional
    public List<Listed> list(CalendarFilter filter, Span span) {
        return sql.withHandle(h -> during(asked(h, """
                with found as (select s.*, r.name as room from session s join room r on r.agency_id = s.agency_id and r.id = s.room_id
                  where s.agency_id = :agency and s.starts_at >= :early and s.starts_at < :to and s.ends_at > :from and (:room = 0 or s.room_id = :room)
                    and (:where = '' or position(lower(:where) in lower(r.name)) > 0) and (:state = '' or s.state = :state) and %s
                  order by s.starts_at, s.id limit :most), %s
                select s.id, s.title, s.room, s.state, s.starts_at, s.ends_at, n.people, p.sold, p.places, %s as lacks
                from found s left join names n on n.session_id = s.id
                  cross join lateral (select coalesce(sum(x.minutes) filter (where x.merchant_id is not null), 0) as sold, coalesce(sum(x.minutes), 0) as places
                    from session_slot x where x.agency_id = s.agency_id and x.session_id = s.id and x.cancelled_at is null) p
                order by s.starts_at, s.id""".formatted(WITH_PERSON, NAMES, LACKS), filter), span).bind("most", MOST).mapTo(Listed.class).list());
    }

    private Query asked(Handle h, String query, CalendarFilter filter) {
        return h.createQuery(query.replace("::", "\\:\\:")).configure(SqlStatements.class, c -> c.setUnusedBindingAllowed(true)).bind("agency", current.get().agencyId())
                .bind("person", filter.personId()).bind("room", filter.roomId()).bind("who", filter.who()).bind("where", filter.where()).bind("state", filter.state());
    }

    private static Query during(Query query, Span span) {
        return query.bind("early", span.from().minus(LONGEST)).bind("from", span.from()).bind("to", span.to());
    }
}
