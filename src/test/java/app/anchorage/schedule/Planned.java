package app.anchorage.schedule;

import app.anchorage.Browser;
import app.anchorage.Cast;
import io.restassured.response.Response;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Rooms, sessions and merchants as tests need them, made by the pages where there are pages. */
final class Planned {
    private final Cast cast;
    private final Jdbi sql;

    Planned(Cast cast, Jdbi sql) {
        this.cast = cast;
        this.sql = sql;
    }

    long room(String name) {
        return id("insert into room (agency_id, name) values (:agency, '" + name + "') on conflict (agency_id, name) do update set name = excluded.name returning id");
    }

    long merchant(String name) {
        return id("insert into merchant (agency_id, name, created_by) values (:agency, '" + name + "', " + cast.staff().actor().member() + ") returning id");
    }

    /** A signed contract of one slot of that anchor. @return the slot's id */
    long contractSlot(long merchant, long anchor, String day, long feeFen, Long targetFen) {
        long contract = id("insert into contract (agency_id, number, kind, merchant_id, valid_from, fee_kind, state, signed_on, signed_how, created_by)"
                + " values (:agency, 'C-' || nextval('contract_seq'), 'ONCE', " + merchant + ", '" + day + "', 'FIXED', 'SIGNED', '" + day + "', 'SCAN', "
                + cast.staff().actor().member() + ") returning id");
        long slot = id("insert into slot (agency_id, contract_id, seq, anchor_id, format, sells_from, sells_to, fee_fen) values (:agency, " + contract
                + ", 1, " + anchor + ", 'MIXED', '" + day + "', '" + day + "', " + feeFen + ") returning id");
        if (targetFen != null) {
            id("insert into guarantee (agency_id, slot_id, target_fen, measure_on) values (:agency, " + slot + ", " + targetFen + ", '" + day + "') returning id");
        }
        return slot;
    }

    Response plan(Browser who, long room, String title, String from, String to, Long person, String... more) {
        String[] form = new String[] {"room", "" + room, "title", title, "kind", "MIXED", "from", from, "to", to, "person", person == null ? "" : "" + person,
            "once", UUID.randomUUID().toString()};
        String[] all = new String[form.length + more.length];
        System.arraycopy(form, 0, all, 0, form.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return who.post("/sessions", all);
    }

    /** @return the planned session's path */
    String session(long room, String title, String from, String to, Long person) {
        Response made = plan(cast.staff(), room, title, from, to, person);
        if (made.statusCode() != 303) {
            throw new AssertionError(made.statusCode() + " " + made.asString());
        }
        return path(made);
    }

    static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    static long idOf(String path) {
        return Long.parseLong(path.replaceAll(".*/", ""));
    }

    long id(String query) {
        return cast.as(cast.staff(), () -> sql.withHandle(h -> h.createQuery(query).bind("agency", cast.agency()).mapTo(Long.class).one()));
    }

    String text(String query) {
        return cast.as(cast.staff(), () -> sql.withHandle(h -> h.createQuery(query).bind("agency", cast.agency()).mapTo(String.class).one()));
    }

    int version(String path) {
        return (int) id("select row_version from session where agency_id = :agency and id = " + idOf(path));
    }
}
