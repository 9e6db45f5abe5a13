package app.anchorage.order.assign;

import static app.anchorage.order.Counter.paid;
import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.Rehearsal;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.web.NotFound;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssignmentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Inject
    Desk desk;

    @Inject
    ActAs actAs;

    @Inject
    Counter counter;

    @Inject
    Assignments assignments;

    @Inject
    Rehearsal rehearsal;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private long xiaoman;
    private long akai;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
        xiaoman = desk.anchor(clerk, "小满", 7000, LocalDate.of(2026, 1, 1));
        akai = desk.anchor(clerk, "阿凯", 6000, LocalDate.of(2026, 1, 1));
    }

    private void assign(String no, Long anchor) {
        long line = counter.line(clerk, no);
        desk.run(clerk, () -> assignments.assign(Selection.ids(List.of(line)), anchor, "看了回放"));
    }

    @Test
    void assigned_before_settlement_the_settlement_is_shared_at_once() {
        counter.orders(clerk, DAY, paid("1", DAY, "100.00"));
        assign("1", xiaoman);
        assertThat(counter.anchorHolds(clerk, xiaoman)).isZero();
        counter.orders(clerk, DAY.plusDays(11), settled("1", DAY, "100.00", "100.00"));
        assertThat(counter.anchorHolds(clerk, xiaoman)).isEqualTo(700);
        assertThat(counter.holds(clerk, "SUSPENSE", null, "true")).isZero();
    }

    @Test
    void assigned_after_settlement_the_money_leaves_suspense_and_its_hold_counts_from_settlement() {
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"));
        assertThat(counter.holds(clerk, "SUSPENSE", null, "true")).isEqualTo(1000);
        assign("1", xiaoman);
        assertThat(counter.holds(clerk, "SUSPENSE", null, "true")).isZero();
        assertThat(counter.holds(clerk, "ANCHOR", xiaoman, "b.value_date = '2026-03-26'")).isEqualTo(700);
    }

    @Test
    void reassigned_after_a_closed_statement_the_old_anchor_gets_a_negative_and_the_new_one_a_positive() {
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"));
        assign("1", xiaoman);
        counter.close(clerk, xiaoman, LocalDate.of(2026, 3, 31));
        assign("1", akai);
        assertThat(counter.holds(clerk, "ANCHOR", xiaoman, "b.value_date <= '2026-03-31'")).isEqualTo(700);
        assertThat(counter.holds(clerk, "ANCHOR", xiaoman, "b.value_date > '2026-03-31'")).isEqualTo(-700);
        assertThat(counter.anchorHolds(clerk, akai)).isEqualTo(600);
    }

    @Test
    void taken_back_the_line_waits_again_and_keeps_no_persons_word() {
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"));
        assign("1", xiaoman);
        assign("1", null);
        assertThat(counter.anchorHolds(clerk, xiaoman)).isZero();
        assertThat(counter.holds(clerk, "SUSPENSE", null, "true")).isEqualTo(1000);
        assertThat(attribution()).isEqualTo("NONE–");
    }

    @Test
    void all_lines_of_a_filter_are_assigned_and_doing_it_twice_books_nothing() {
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"), settled("2", DAY.plusDays(1), "50.00", "50.00"), paid("3", DAY, "9.00"));
        OrderFilter from = new OrderFilter(java.util.Map.of("from", "2026-03-02"));
        desk.run(clerk, () -> assertThat(assignments.assign(Selection.all(from), xiaoman, "整天")).isEqualTo(1));
        assertThat(counter.anchorHolds(clerk, xiaoman)).isEqualTo(350);
        desk.run(clerk, () -> assertThat(assignments.assign(Selection.all(OrderFilter.ALL), xiaoman, "全部")).isEqualTo(3));
        assertThat(counter.anchorHolds(clerk, xiaoman)).isEqualTo(1050);
        long entries = entries();
        desk.run(clerk, () -> assignments.assign(Selection.all(OrderFilter.ALL), xiaoman, "再来"));
        assertThat(entries()).isEqualTo(entries);
    }

    @Test
    void a_rehearsal_shows_the_moves_and_leaves_nothing_behind() {
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"));
        assign("1", xiaoman);
        long before = entries();
        var outcome = actAs.call(clerk, () -> rehearsal.of(() -> assignments.assign(Selection.ids(List.of(line("1"))), akai, "")));
        assertThat(outcome.changes()).isEqualTo(new Rehearsal.Changes(1, 1, 1000, 0));
        assertThat(outcome.moves()).extracting(m -> m.account() + " " + m.anchor() + " " + m.amount().fen())
                .containsExactlyInAnyOrder("ANCHOR 小满 -700", "ANCHOR 阿凯 600", "AGENCY null 100");
        assertThat(entries()).isEqualTo(before);
        assertThat(attribution()).isEqualTo("MANUAL小满");
    }

    @Test
    void a_decision_holds_only_for_what_was_shown() {
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"));
        Selection all = Selection.all(OrderFilter.ALL);
        String token = actAs.call(clerk, () -> rehearsal.of(() -> assignments.assign(all, akai, ""))).token();
        counter.orders(clerk, DAY, settled("2", DAY, "10.00", "10.00"));
        assertThatThrownBy(() -> actAs.run(clerk, () -> assignments.confirm(all, akai, "这天", null, token))).isInstanceOf(Rehearsal.Changed.class);
        assertThat(counter.anchorHolds(clerk, akai)).isZero();
        String now = actAs.call(clerk, () -> rehearsal.of(() -> assignments.assign(all, akai, ""))).token();
        actAs.run(clerk, () -> assignments.confirm(all, akai, "这天", null, now));
        assertThat(counter.anchorHolds(clerk, akai)).isEqualTo(660);
    }

    @Test
    void an_anchor_without_an_agreement_leaves_the_money_in_suspense_and_the_preview_says_so() {
        long late = desk.anchor(clerk, "晚来", 5000, DAY.plusDays(5));
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"));
        var outcome = actAs.call(clerk, () -> rehearsal.of(() -> assignments.assign(Selection.ids(List.of(line("1"))), late, "")));
        assertThat(outcome.changes().waiting()).isEqualTo(1);
        assertThat(outcome.moves()).isEmpty();
    }

    @Test
    void another_agencys_line_is_not_found_and_every_assignment_is_audited() {
        counter.orders(clerk, DAY, settled("1", DAY, "100.00", "100.00"));
        long line = line("1");
        Actor stranger = desk.newAgency();
        long theirs = desk.anchor(stranger, "别家", 5000, LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> desk.run(stranger, () -> assignments.assign(Selection.ids(List.of(line)), theirs, "偷"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.run(clerk, () -> assignments.assign(Selection.ids(List.of(line)), theirs, "错"))).isInstanceOf(NotFound.class);
        assign("1", xiaoman);
        java.util.List<String> audited = desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select reason || ' ' || (after->>'anchor') from audit_event where agency_id = ? and action = 'ORDERS_ASSIGNED'")
                .bind(0, clerk.agencyId()).mapTo(String.class).list()));
        assertThat(audited).containsExactly("看了回放 小满");
    }

    private long line(String no) {
        return sql.withHandle(h -> h.createQuery("select id from order_line where order_no = ?").bind(0, no).mapTo(Long.class).findOne())
                .orElseGet(() -> counter.line(clerk, no));
    }

    private String attribution() {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("""
                select l.attribution || coalesce(n.stage_name, '–') from order_line l
                left join anchor n on n.agency_id = l.agency_id and n.id = l.manual_anchor_id where l.agency_id = ?""")
                .bind(0, clerk.agencyId()).mapTo(String.class).one()));
    }

    private long entries() {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery("select count(*) from entry where agency_id = ?")
                .bind(0, clerk.agencyId()).mapTo(Long.class).one()));
    }
}
