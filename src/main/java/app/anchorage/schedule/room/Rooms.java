package app.anchorage.schedule.room;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.Constraint;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The platform accounts that stream (直播间). */
@ApplicationScoped
public class Rooms {
    /** @param coming sessions that have not ended; @param positions promotion positions of its own */
    public record Row(long id, String name, String note, boolean archived, int rowVersion, long coming, long positions) {}

    /** What people write down about a room. */
    public record Profile(String name, String note) {}

    private static final String ROOMS = """
            select r.id, r.name, r.note, r.archived_at is not null as archived, r.row_version,
              (select count(*) from session s where s.agency_id = r.agency_id and s.room_id = r.id and s.state <> 'CANCELLED' and s.ends_at > :now) as coming,
              (select count(*) from promotion_position p where p.agency_id = r.agency_id and p.room = r.name) as positions
            from room r""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public List<Row> all() {
        return sql.withHandle(h -> h.createQuery(ROOMS + " order by r.archived_at is not null, r.name limit 500").bind("now", clock.instant())
                .mapTo(Row.class).list());
    }

    @Transactional
    public Row find(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery(ROOMS + " where r.id = :id").bind("now", clock.instant()).bind("id", id)
                .mapTo(Row.class).findOne()));
    }

    /** @throws Refused for a room that is none of the agency's or is archived */
    @Transactional
    public Row open(long id) {
        Row room;
        try {
            room = find(id);
        } catch (NotFound none) {
            throw new Refused("room", "schedule_room_wrong");
        }
        if (room.archived()) {
            throw new Refused("room", "schedule_room_archived", room.name());
        }
        return room;
    }

    @Transactional
    public void add(Profile profile, UUID form) {
        if (form != null) {
            once.claim(form, "/schedule/rooms");
        }
        long id = written(() -> sql.withHandle(h -> h.createQuery("insert into room (agency_id, name, note) values (:agency, :name, :note) returning id")
                .bind("agency", current.get().agencyId()).bind("name", profile.name()).bind("note", profile.note()).mapTo(Long.class).one()));
        audit.record("ROOM_ADDED", "ROOM", id, null, profile, null);
    }

    /** @param seen the version as the form was shown; the room's positions follow a new name */
    @Transactional
    public void change(long id, int seen, Profile profile) {
        Row before = find(id);
        int done = written(() -> sql.withHandle(h -> h.createUpdate("""
                update room set name = :name, note = :note, row_version = row_version + 1 where agency_id = :agency and id = :id and row_version = :seen""")
                .bind("agency", current.get().agencyId()).bind("id", id).bind("seen", seen).bind("name", profile.name()).bind("note", profile.note()).execute()));
        if (done == 0) {
            throw new BrokenRule("schedule_changed_meanwhile", before.name()).back("/schedule/rooms");
        }
        audit.record("ROOM_CHANGED", "ROOM", id, new Profile(before.name(), before.note()), profile, null);
    }

    /** Out of the way, or back; its sessions stay. */
    @Transactional
    public void archive(long id, boolean away) {
        Row room = find(id);
        if (away && room.coming() > 0) {
            throw new BrokenRule("schedule_room_in_use", room.name(), room.coming()).back("/schedule/rooms");
        }
        sql.useHandle(h -> h.createUpdate("""
                update room set archived_at = case when :away then now() end, row_version = row_version + 1 where agency_id = :agency and id = :id""")
                .bind("away", away).bind("agency", current.get().agencyId()).bind("id", id).execute());
        audit.record(away ? "ROOM_ARCHIVED" : "ROOM_BROUGHT_BACK", "ROOM", id, null, null, null);
    }

    private static <T> T written(java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException broken) {
            if (Constraint.isBroken(broken)) {
                throw new Refused("name", "schedule_room_exists");
            }
            throw broken;
        }
    }
}
