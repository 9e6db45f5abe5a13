package app.anchorage.order;

import static app.anchorage.order.Counter.paid;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a line is by the positions it carries and the day it was created. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttributionTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Jdbi sql;

    private Actor clerk;

    /** 111 is Anna's in May and Berta's from June; the relation 900 is Clara's; 222 and the relation 800 are a room's. */
    @BeforeEach
    void positions() {
        clerk = desk.newAgency();
        position("ADZONE", "111", desk.anchor(clerk, "Anna", 7000, MAY), MAY, JUNE.minusDays(1));
        position("ADZONE", "111", desk.anchor(clerk, "Berta", 7000, MAY), JUNE, null);
        position("RELATION", "900", desk.anchor(clerk, "Clara", 7000, MAY), MAY, null);
        position("ADZONE", "222", null, MAY, null);
        position("RELATION", "800", null, MAY, null);
    }

    @Test
    void the_day_of_the_order_decides_between_owners() {
        assertThat(whose("111", null, JUNE.minusDays(1))).isEqualTo("Anna ADZONE");
        assertThat(whose("111", null, JUNE)).isEqualTo("Berta ADZONE");
        assertThat(whose("111", null, MAY.minusDays(1))).isEqualTo("NONE");
    }

    @Test
    void a_known_relation_decides_before_the_adzone_an_unknown_one_does_not() {
        assertThat(whose("111", "900", JUNE)).isEqualTo("Clara RELATION");
        assertThat(whose("111", "901", JUNE)).isEqualTo("Berta ADZONE");
    }

    @Test
    void a_code_of_the_other_kind_is_not_mistaken() {
        assertThat(whose("900", "111", JUNE)).isEqualTo("NONE");
    }

    @Test
    void a_rooms_position_decides_no_anchor_and_gives_way_to_an_anchors() {
        assertThat(whose("222", null, JUNE)).isEqualTo("ROOM");
        assertThat(whose("111", "800", JUNE)).isEqualTo("Berta ADZONE");
        assertThat(whose("222", "900", JUNE)).isEqualTo("Clara RELATION");
    }

    private String whose(String adzone, String relation, LocalDate day) {
        String no = adzone + relation + day;
        Map<OrderField, Object> row = paid(no, day, "10.00");
        row.put(OrderField.ADZONE_ID, adzone);
        if (relation != null) {
            row.put(OrderField.RELATION_ID, relation);
        }
        counter.orders(clerk, day.plusDays(1), row);
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select concat_ws(' ', n.stage_name, l.attribution) from order_line l
                left join anchor n on n.agency_id = l.agency_id and n.id = l.anchor_id where l.agency_id = :agency and l.line_key = :no""")
                .bind("agency", clerk.agencyId()).bind("no", no).mapTo(String.class).one()));
    }

    private void position(String kind, String code, Long anchor, LocalDate from, LocalDate to) {
        desk.run(clerk, () -> sql.useHandle(h -> h.createUpdate("""
                insert into promotion_position (agency_id, kind, code, anchor_id, room, valid_from, valid_to, created_by)
                values (:agency, :kind, :code, :anchor, case when cast(:anchor as bigint) is null then '一号直播间' end, :from, :to, :member)""")
                .bind("agency", clerk.agencyId()).bind("kind", kind).bind("code", code).bind("anchor", anchor).bind("from", from).bind("to", to)
                .bind("member", clerk.member()).execute()));
    }
}
