package app.anchorage.order;

import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a line is called, when it was created, its category and its position are those of the newest report that states them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NewestKnownTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate SETTLED = DAY.plusDays(10);
    private static final LocalDate LATER = SETTLED.plusDays(20);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Office office;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private long anchor;

    @BeforeEach
    void agency() {
        clerk = newAgency();
    }

    /** Holds: 7 days, for 服饰 15 days. */
    private Actor newAgency() {
        Actor actor = desk.newAgency();
        anchor = desk.anchor(actor, "小满", 7000, START);
        desk.position(actor, "1100", anchor, START);
        desk.hold(actor, 7, START);
        desk.run(actor, () -> sql.useHandle(h -> h.createUpdate(
                "insert into hold_rule (agency_id, scope, key, days, valid_from) values (:agency, 'CATEGORY', '服饰', 15, :from)")
                .bind("agency", actor.agencyId()).bind("from", START).execute()));
        return actor;
    }

    @Test
    void the_category_that_only_a_later_file_gives_chooses_the_hold_rule_whichever_came_first() {
        Map<OrderField, Object> silent = settled("1", DAY, "100.00", "100.00");
        Map<OrderField, Object> telling = with(settled("1", DAY, "100.00", "100.00"), OrderField.CATEGORY, "服饰");
        counter.orders(clerk, SETTLED, silent);
        counter.orders(clerk, LATER, telling);
        Actor other = newAgency();
        counter.orders(other, LATER, telling);
        counter.orders(other, SETTLED, silent);
        assertThat(line(clerk)).contains("服饰", SETTLED.plusDays(15).toString()).isEqualTo(line(other));
        assertThat(booked(clerk)).containsExactly(SETTLED.plusDays(15) + " 700").isEqualTo(booked(other));
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void a_category_that_only_an_older_row_gives_is_still_known() {
        counter.orders(clerk, LATER, settled("1", DAY, "100.00", "100.00"));
        counter.orders(clerk, SETTLED, with(paid("1", DAY, "100.00"), OrderField.CATEGORY, "服饰"));
        assertThat(booked(clerk)).containsExactly(SETTLED.plusDays(15) + " 700");
    }

    @Test
    void title_shop_and_creation_time_are_those_of_the_newest_row() {
        Map<OrderField, Object> renamed = with(settled("1", DAY, "100.00", "100.00"), OrderField.TITLE, "新标题");
        renamed.put(OrderField.SHOP, "新店");
        renamed.put(OrderField.CREATED_AT, DAY.plusDays(1).atTime(8, 0));
        counter.orders(clerk, LATER, renamed);
        counter.orders(clerk, SETTLED, paid("1", DAY, "100.00"));
        String newest = line(clerk);
        Actor other = newAgency();
        counter.orders(other, SETTLED, paid("1", DAY, "100.00"));
        counter.orders(other, LATER, renamed);
        assertThat(newest).contains("新标题", "新店", DAY.plusDays(1).toString()).isEqualTo(line(other));
    }

    @Test
    void a_row_that_does_not_state_a_relation_does_not_take_the_line_from_its_anchor() {
        long akai = desk.anchor(clerk, "阿凯", 5000, START);
        desk.run(clerk, () -> sql.useHandle(h -> h.createUpdate("""
                insert into promotion_position (agency_id, kind, code, anchor_id, valid_from, created_by)
                values (:agency, 'RELATION', '88', :anchor, :from, :member)""").bind("agency", clerk.agencyId()).bind("anchor", akai)
                .bind("from", START).bind("member", clerk.member()).execute()));
        counter.orders(clerk, SETTLED, with(paid("1", DAY, "100.00"), OrderField.RELATION_ID, "88"));
        Map<OrderField, Object> silent = settled("1", DAY, "100.00", "100.00");
        silent.remove(OrderField.ADZONE_ID);
        counter.orders(clerk, LATER, silent);
        assertThat(counter.anchorHolds(clerk, akai)).isEqualTo(500);
        assertThat(counter.anchorHolds(clerk, anchor)).isZero();
        assertThat(office.wrong(clerk)).isEmpty();
    }

    @Test
    void an_undo_gives_back_what_was_known_before() {
        counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"));
        String before = line(clerk);
        long file = counter.orders(clerk, LATER, with(with(settled("1", DAY, "100.00", "100.00"), OrderField.CATEGORY, "服饰"), OrderField.TITLE, "新标题"));
        assertThat(line(clerk)).isNotEqualTo(before);
        desk.undo(clerk, file);
        assertThat(line(clerk)).isEqualTo(before);
        assertThat(booked(clerk)).containsExactly(SETTLED.plusDays(7) + " 700");
    }

    @Test
    void a_line_that_a_statement_has_closed_keeps_its_due_day() {
        counter.orders(clerk, SETTLED, settled("1", DAY, "100.00", "100.00"));
        office.settle(clerk, SETTLED.plusDays(8));
        counter.orders(clerk, LATER, with(settled("1", DAY, "100.00", "100.00"), OrderField.CATEGORY, "服饰"));
        assertThat(line(clerk)).contains("服饰", SETTLED.plusDays(7).toString());
        assertThat(booked(clerk)).containsExactly(SETTLED.plusDays(7) + " 700");
        assertThat(office.wrong(clerk)).isEmpty();
    }

    private static Map<OrderField, Object> with(Map<OrderField, Object> row, OrderField field, Object value) {
        row.put(field, value);
        return row;
    }

    private String line(Actor actor) {
        return office.list(actor, """
                select concat_ws(' ', item_title, shop, category, created_on, adzone_id, relation_id, state, net_fen, due_on) from order_line
                where agency_id = :agency""", String.class).get(0);
    }

    private List<String> booked(Actor actor) {
        return office.list(actor, """
                select b.value_date || ' ' || -b.fen from account a join balance b on b.agency_id = a.agency_id and b.account_id = a.id
                where a.agency_id = :agency and a.kind = 'ANCHOR' and b.fen <> 0 and b.fen <= 0 order by b.value_date""", String.class);
    }
}
