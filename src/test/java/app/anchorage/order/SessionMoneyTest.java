package app.anchorage.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Bookkeeper;
import app.anchorage.ledger.Office;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was on air comes out the same whatever was known first, and what is known too late is corrected by differences. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionMoneyTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final int WORLDS = Integer.getInteger("anchorage.worlds", 12);
    private static final int LINES = 40;

    /** Whose each order is, its session counted from the first, and what lies where. */
    private record Books(List<String> orders, List<String> days) {}

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Studio studio;

    @Inject
    Office office;

    @Inject
    SoldLines lines;

    @Inject
    Bookkeeper bookkeeper;

    private Actor clerk;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
    }

    /** 499.00 at 20 % less 9.98 are 89.82 net, as in WE-11: 60 % are 53.89, 50 % are 44.91. */
    @Test
    void a_closed_month_is_corrected_in_the_open_one() {
        long xiaoman = desk.anchor(clerk, "小满", 6000, START);
        long akai = desk.anchor(clerk, "阿凯", 5000, START);
        long room = studio.room(clerk, "一号直播间", "329000001");
        long session = studio.session(clerk, room, "2025-01-05T20:00", "2025-01-06T00:00");
        long first = studio.onAir(clerk, session, xiaoman, "2025-01-05T20:00", "2025-01-05T22:00");
        studio.onAir(clerk, session, akai, "2025-01-05T22:00", "2025-01-06T00:00");
        studio.log(clerk, room, session, "2025-01-05T20:00", "2025-01-06T00:00");
        ReportText.Row order = ReportText.paid("1000000001", "499.00", "20.00%", "2025-01-05 21:30:00");
        desk.orders(clerk, Studio.at("2025-01-11T00:00"), List.of(ReportText.settled(order, "499.00", "99.80", "10.00%", "9.98", "2025-01-10 12:00:00")));
        assertThat(studio.whose(clerk, "1000000001")).isEqualTo("小满 SESSION");
        assertThat(counter.anchorHolds(clerk, xiaoman)).isEqualTo(5389);
        office.settle(clerk, LocalDate.of(2025, 1, 31));
        studio.hours(clerk, first, "2025-01-05T20:00", "2025-01-05T20:50");
        follow(session);
        assertThat(studio.whose(clerk, "1000000001")).as("40 minutes after her, 30 before him").isEqualTo("阿凯 SESSION");
        assertThat(counter.anchorHolds(clerk, xiaoman)).as("the statement stays, the difference is open").isEqualTo(-5389);
        assertThat(counter.anchorHolds(clerk, akai)).isEqualTo(4491);
        assertThat(office.number(clerk, "select coalesce(sum(earned_fen), 0)::bigint from statement where agency_id = :agency")).isEqualTo(5389);
        follow(session);
        assertThat(counter.anchorHolds(clerk, akai)).as("following again books nothing").isEqualTo(4491);
        office.settle(clerk, LocalDate.of(2025, 2, 28));
        bookkeeper.checks(clerk);
    }

    /** Random evenings in two rooms, known in a random order between parts of the report, or all of them before it. */
    @Test
    void whatever_is_known_first_the_orders_and_their_money_are_the_same() {
        for (int seed = 1; seed <= WORLDS; seed++) {
            Books after = world(seed, true);
            Books before = world(seed, false);
            assertThat(after.orders).as("orders of world %d", seed).isEqualTo(before.orders);
            assertThat(after.days).as("money of world %d", seed).isEqualTo(before.days);
        }
    }

    private Books world(int seed, boolean mixed) {
        clerk = desk.newAgency();
        Random random = new Random(seed);
        long clara = desk.anchor(clerk, "克拉拉", 4000, START);
        List<Long> here = List.of(desk.anchor(clerk, "小满", 6000, START), desk.anchor(clerk, "阿凯", 5000, START));
        List<Long> there = List.of(clara, desk.anchor(clerk, "贝塔", 3000, START));
        long[] rooms = {studio.room(clerk, "一号直播间", "222"), studio.room(clerk, "二号直播间", "333")};
        desk.position(clerk, "111", clara, START);
        List<Runnable> acts = new ArrayList<>();
        acts.addAll(evenings(random, rooms[0], here));
        acts.addAll(evenings(random, rooms[1], there));
        List<Runnable> imports = new ArrayList<>();
        for (int part = 0; part < LINES; part += 10) {
            imports.add(orders(new Random(seed * 1_000L + part), part));
        }
        if (mixed) {
            Random order = new Random(seed + 77);
            imports.forEach(each -> acts.add(order.nextInt(acts.size() + 1), each));
        } else {
            acts.addAll(imports);
        }
        acts.forEach(Runnable::run);
        assertThat(office.wrong(clerk)).as("the verifier in world %d", seed).isEmpty();
        return new Books(office.list(clerk, ORDERS, String.class), office.list(clerk, DAYS, String.class));
    }

    /** Two sessions of a room one after the other, each with cuts, and perhaps logs, hours, a cancellation. */
    private List<Runnable> evenings(Random random, long room, List<Long> anchors) {
        List<Runnable> acts = new ArrayList<>();
        LocalDateTime at = LocalDateTime.of(2026, 6, 1, 16, 0).plusMinutes(random.nextInt(60));
        for (int evening = 0; evening < 2; evening++) {
            LocalDateTime from = at;
            LocalDateTime cut = from.plusMinutes(30 + random.nextInt(120));
            LocalDateTime to = cut.plusMinutes(30 + random.nextInt(180));
            at = to.plusMinutes(random.nextInt(90));
            long[] made = new long[2];
            int late = random.nextInt(20) - 10;
            int gap = random.nextInt(3) == 0 ? random.nextInt(25) : 0;
            long one = anchors.get(random.nextInt(2));
            long two = anchors.get(random.nextInt(2));
            acts.add(() -> {
                made[0] = studio.session(clerk, room, from.toString(), to.toString());
                made[1] = studio.onAir(clerk, made[0], one, from.toString(), cut.minusMinutes(gap).toString());
                follow(made[0]);
            });
            acts.add(() -> {
                studio.onAir(clerk, made[0], two, cut.toString(), to.toString());
                follow(made[0]);
            });
            if (random.nextInt(3) > 0) {
                acts.add(() -> {
                    studio.log(clerk, room, made[0], from.plusMinutes(late).toString(), to.plusMinutes(late).minusMinutes(11).toString());
                    follow(made[0]);
                });
            }
            if (random.nextInt(3) == 0) {
                acts.add(() -> {
                    studio.change(clerk, "update session_person set actual_from = starts_at, actual_to = ends_at + interval '7 minutes' where agency_id = :agency"
                            + " and id = " + made[1] + " and not exists (select from session_person p where p.agency_id = :agency and p.person_id = session_person.person_id"
                            + " and p.actual_from is not null)");
                    follow(made[0]);
                });
            }
            if (random.nextInt(5) == 0) {
                acts.add(() -> {
                    studio.change(clerk, "update session set state = 'CANCELLED' where agency_id = :agency and id = " + made[0]);
                    follow(made[0]);
                });
            }
        }
        return acts;
    }

    /** Ten orders at any second of the evening, some of them at full minutes, where cuts are. */
    private Runnable orders(Random random, int part) {
        return () -> {
            List<Map<OrderField, Object>> rows = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                LocalDateTime at = LocalDateTime.of(2026, 6, 1, 15, 0).plusMinutes(random.nextInt(14 * 60)).plusSeconds(random.nextBoolean() ? 0 : random.nextInt(60));
                rows.add(Studio.order("o" + (part + i), at.toString().length() == 16 ? at + ":00" : at.toString(), List.of("222", "333", "111", "999").get(random.nextInt(4))));
            }
            Collections.shuffle(rows, random);
            commit(rows);
        };
    }

    @SuppressWarnings("unchecked")
    private void commit(List<Map<OrderField, Object>> rows) {
        counter.orders(clerk, LocalDate.of(2026, 6, 30), rows.toArray(Map[]::new));
    }

    private void follow(long session) {
        desk.run(clerk, () -> lines.follow(List.of(session), List.of(), null));
    }

    private static final String ORDERS = """
            select concat_ws(' ', l.line_key, n.stage_name, l.attribution, s.title) from order_line l left join anchor n on n.agency_id = l.agency_id and n.id = l.anchor_id
            left join session s on s.agency_id = l.agency_id and s.id = l.session_id where l.agency_id = :agency order by l.line_key""";

    private static final String DAYS = """
            select concat_ws(' ', a.kind, n.stage_name, b.value_date, b.fen) from balance b join account a on a.agency_id = b.agency_id and a.id = b.account_id
            left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id where b.agency_id = :agency and b.fen <> 0 order by 1""";
}
