package app.anchorage.schedule;

import app.anchorage.roster.Constraint;
import app.anchorage.web.Refused;
import java.util.List;
import java.util.Optional;

/** A form that names a merchant, a person, a room or a place that the agency does not have: the database's foreign keys say which. */
final class Strangers {
    private static final String FOREIGN_KEY = "23503";
    /** The longest name first: one is the end of another. */
    private static final List<Column> COLUMNS = List.of(new Column("contract_slot_id", "contractSlot", "schedule_slot_wrong"),
            new Column("merchant_id", "merchant", "schedule_merchant_wrong"), new Column("person_id", "person", "schedule_person_wrong"),
            new Column("room_id", "room", "schedule_room_wrong"), new Column("slot_id", "place", "schedule_place_wrong"));

    /** A column that names something else, and the form's field for it. */
    private record Column(String name, String field, String key) {}

    private Strangers() {}

    static Optional<Refused> of(Throwable thrown) {
        return Constraint.said(thrown, FOREIGN_KEY).flatMap(said -> {
            String words = String.valueOf(said.getMessage());
            return COLUMNS.stream().filter(column -> words.contains(column.name())).findFirst().map(column -> new Refused(column.field(), column.key()));
        });
    }
}
