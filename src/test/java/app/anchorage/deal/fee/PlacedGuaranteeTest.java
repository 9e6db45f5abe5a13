package app.anchorage.deal.fee;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.deal.Format;
import app.anchorage.deal.SoldSlots;
import app.anchorage.deal.contract.SlotSales;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Bookkeeper;
import app.anchorage.money.Money;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.SoldLines;
import app.anchorage.order.Studio;
import app.anchorage.schedule.place.Place;
import app.anchorage.schedule.place.PlaceService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guarantee of 300.00 for a fee of 900.00; of its shop 200.00 were sold that day, half of it in the place that its slot has in a session. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlacedGuaranteeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Studio studio;

    @Inject
    SoldSlots slots;

    @Inject
    SoldLines lines;

    @Inject
    PlaceService places;

    @Inject
    FeeBook book;

    @Inject
    SlotSales contracted;

    @Inject
    Bookkeeper bookkeeper;

    private Actor clerk;
    private long merchant;
    private long session;
    private long slot;
    private long guarantee;

    @BeforeEach
    void an_evening_and_a_contract() {
        clerk = desk.newAgency();
        long xiaoman = desk.anchor(clerk, "小满", 6000, LocalDate.of(2024, 1, 1));
        long room = studio.room(clerk, "一号直播间", "222");
        session = studio.session(clerk, room, "2026-06-01T20:00", "2026-06-02T00:00");
        studio.onAir(clerk, session, xiaoman, "2026-06-01T20:00", "2026-06-02T00:00");
        merchant = slots.merchant(clerk, "花店");
        slot = slots.slot(clerk, merchant, xiaoman, slots.shop(clerk, merchant, "花店"), DAY, Map.of(DAY, "900.00"));
        guarantee = slots.guarantee(clerk, slot, "300.00", DAY.plusDays(20), "REFUND", null);
        slots.delivered(clerk, slot, DAY);
        counter.orders(clerk, DAY.plusDays(12), order("in", "7001"), order("beside", "7002"));
    }

    private static Map<OrderField, Object> order(String no, String item) {
        Map<OrderField, Object> row = Studio.order(no, "2026-06-01T21:00:00", "222");
        row.put(OrderField.ITEM_ID, item);
        return row;
    }

    @Test
    void without_a_place_the_shops_sales_of_the_day_count_as_ever() {
        assertThat(sold()).isEqualTo(Money.yuan("200.00"));
        assertThat(owed()).isEqualTo(Money.yuan("600.00"));
        bookkeeper.checks(clerk);
    }

    @Test
    void a_slot_that_has_its_place_counts_what_the_place_sold_and_another_contracts_slot_does_not() {
        long other = slots.slot(clerk, merchant, studio.number(clerk, "select anchor_id from slot where agency_id = :agency and id = " + slot),
                studio.number(clerk, "select shop_id from slot where agency_id = :agency and id = " + slot), DAY, Map.of(DAY, "100.00"));
        long second = slots.guarantee(clerk, other, "50.00", DAY.plusDays(20), "REFUND", null);
        slots.delivered(clerk, other, DAY);
        assertThat(sales()).as("no place yet").isNull();
        long place = studio.place(clerk, session, merchant, "7001", slot);
        follow();
        assertThat(studio.placeOf(clerk, "in")).isEqualTo(place);
        assertThat(sales()).extracting(SlotSales.Sales::sessionId, SlotSales.Sales::lines, SlotSales.Sales::paid).containsExactly(session, 1L, Money.yuan("100.00"));
        assertThat(sold()).isEqualTo(Money.yuan("100.00"));
        assertThat(sold(second)).as("what a place sold is that contract slot’s alone").isEqualTo(Money.yuan("100.00"));
        assertThat(owed()).as("300.00 of 900.00 is earned; the other guarantee is kept").isEqualTo(Money.yuan("400.00"));
        studio.change(clerk, "update session_slot set cancelled_at = now() where agency_id = :agency and id = " + place);
        follow();
        assertThat(studio.placeOf(clerk, "in")).isNull();
        assertThat(sold().plus(sold(second))).as("shared out as ever").isEqualTo(Money.yuan("200.00"));
        bookkeeper.checks(clerk);
    }

    /** No order moves: its place is of another contract's slot. */
    @Test
    void a_place_that_is_given_to_the_contracts_slot_counts_for_it_at_once() {
        long place = studio.place(clerk, session, merchant, "7001", null);
        follow();
        assertThat(owed()).as("the shop’s sales of the day count").isEqualTo(Money.yuan("600.00"));
        desk.run(clerk, () -> places.change(session, place, 0, new Place.Terms(merchant, slot, Format.MIXED, 10, null), null));
        assertThat(studio.placeOf(clerk, "in")).isEqualTo(place);
        assertThat(owed()).as("only what the place sold").isEqualTo(Money.yuan("300.00"));
        desk.run(clerk, () -> places.change(session, place, 1, new Place.Terms(merchant, null, Format.MIXED, 10, null), null));
        assertThat(owed()).isEqualTo(Money.yuan("600.00"));
        bookkeeper.checks(clerk);
    }

    private SlotSales.Sales sales() {
        return desk.call(clerk, () -> contracted.of(studio.number(clerk, "select contract_id from slot where agency_id = :agency and id = " + slot))).get(slot);
    }

    private void follow() {
        desk.run(clerk, () -> lines.follow(List.of(session), List.of(), null));
    }

    private Money sold() {
        return sold(guarantee);
    }

    private Money sold(long id) {
        return desk.call(clerk, () -> book.guaranteed(List.of(id)).stream().filter(sales -> sales.id() == id).findFirst().orElseThrow().sold());
    }

    /** The fees less what goes back. */
    private Money owed() {
        return slots.holds(clerk, "MERCHANT", merchant);
    }
}
