package app.anchorage.order;

import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Rooms with their positions, sessions, who is on air and what was streamed, written down without pages; and orders made at a minute. */
@ApplicationScoped
public class Studio {
    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Jdbi sql;

    /** A room whose orders carry this adzone. */
    public long room(Actor clerk, String name, String adzone) {
        insert(clerk, "insert into promotion_position (agency_id, kind, code, room, valid_from, created_by) values (:agency, 'ADZONE', '" + adzone + "', '" + name
                + "', '2024-01-01', " + clerk.member() + ") returning id");
        return number(clerk, "select id from room where agency_id = :agency and name = '" + name + "'");
    }

    public long session(Actor clerk, long room, String from, String to) {
        return insert(clerk, "insert into session (agency_id, room_id, title, starts_at, ends_at, created_by) values (:agency, " + room + ", '晚场 " + from + "', '"
                + at(from) + "', '" + at(to) + "', " + clerk.member() + ") returning id");
    }

    public long onAir(Actor clerk, long session, long anchor, String from, String to) {
        return insert(clerk, "insert into session_person (agency_id, session_id, person_id, duty, starts_at, ends_at) values (:agency, " + session + ", " + anchor
                + ", 'ANCHOR', '" + at(from) + "', '" + at(to) + "') returning id");
    }

    public void hours(Actor clerk, long part, String from, String to) {
        change(clerk, "update session_person set actual_from = '" + at(from) + "', actual_to = '" + at(to) + "' where agency_id = :agency and id = " + part);
    }

    /** @param session null: nobody had planned it */
    public long log(Actor clerk, long room, Long session, String from, String to) {
        return insert(clerk, "insert into session_log (agency_id, room_id, session_id, starts_at, ends_at) values (:agency, " + room + ", " + session + ", '" + at(from)
                + "', '" + at(to) + "') returning id");
    }

    /** A place of the session that sells the item. @param contractSlot null for none */
    public long place(Actor clerk, long session, long merchant, String item, Long contractSlot) {
        long product = insert(clerk, "insert into product (agency_id, merchant_id, name, created_by) values (:agency, " + merchant + ", '商品 " + item + "', "
                + clerk.member() + ") returning id");
        change(clerk, "insert into product_item (agency_id, item_id, product_id) values (:agency, '" + item + "', " + product + ")");
        return insert(clerk, "insert into session_slot (agency_id, session_id, seq, merchant_id, product_id, contract_slot_id, minutes) select :agency, " + session
                + ", coalesce(max(seq), 0) + 1, " + merchant + ", " + product + ", " + contractSlot + ", 10 from session_slot where agency_id = :agency and session_id = "
                + session + " returning id");
    }

    public long merchant(Actor clerk, String name) {
        return insert(clerk, "insert into merchant (agency_id, name, created_by) values (:agency, '" + name + "', " + clerk.member() + ") returning id");
    }

    /** A row of an order made at that time through that adzone. */
    public static Map<OrderField, Object> order(String no, String at, String adzone) {
        LocalDateTime time = LocalDateTime.parse(at);
        Map<OrderField, Object> row = Counter.settled(no, time.toLocalDate(), "100.00", "100.00");
        row.put(OrderField.CREATED_AT, time);
        row.put(OrderField.PAID_AT, time.plusSeconds(20));
        row.put(OrderField.ADZONE_ID, adzone);
        return row;
    }

    /** "anchor RULE" of the order. */
    public String whose(Actor clerk, String no) {
        return text(clerk, "select concat_ws(' ', n.stage_name, l.attribution) from order_line l left join anchor n on n.agency_id = l.agency_id"
                + " and n.id = l.anchor_id where l.agency_id = :agency and l.line_key = '" + no + "'");
    }

    /** @return the order's session, null for none */
    public Long sessionOf(Actor clerk, String no) {
        return number(clerk, "select session_id from order_line where agency_id = :agency and line_key = '" + no + "'");
    }

    public String item(Actor clerk, String no) {
        return text(clerk, "select item_id from order_line where agency_id = :agency and line_key = '" + no + "'");
    }

    public Long placeOf(Actor clerk, String no) {
        return number(clerk, "select session_slot_id from order_line where agency_id = :agency and line_key = '" + no + "'");
    }

    public static Instant at(String wall) {
        return ChinaTime.instant(LocalDateTime.parse(wall));
    }

    /** All orders are looked at again, as of that day. */
    public void again(Actor clerk, LocalDate day) {
        desk.assign(clerk, desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select id from order_line where agency_id = :agency")
                .bind("agency", clerk.agencyId()).mapTo(Long.class).list())), null, day);
    }

    public void change(Actor clerk, String update) {
        desk.run(clerk, () -> sql.useHandle(h -> h.createUpdate(update).bind("agency", clerk.agencyId()).execute()));
    }

    public Long number(Actor clerk, String query) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery(query).bind("agency", clerk.agencyId()).mapTo(Long.class).list().get(0)));
    }

    String text(Actor clerk, String query) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery(query).bind("agency", clerk.agencyId()).mapTo(String.class).one()));
    }

    private long insert(Actor clerk, String insert) {
        return number(clerk, insert);
    }

    /** The day on which everything ordered by then is settled. */
    public static LocalDate settledBy(String at) {
        return LocalDateTime.parse(at).toLocalDate().plusDays(11);
    }
}
