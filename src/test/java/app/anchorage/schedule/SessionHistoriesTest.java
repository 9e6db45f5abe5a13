package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import app.anchorage.ledger.Bookkeeper;
import app.anchorage.ledger.Office;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.schedule.Evenings.Night;
import app.anchorage.settlement.run.CutoffRefused;
import app.anchorage.web.BrokenRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random histories in which sessions change between imports, refunds, undos and statements. What people do to sessions keeps its order; files come whenever they
 * come. Each history is lived twice, with files and acts mixed otherwise: it must come to the same.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("anchorage.session.histories", 25);
    private static final int EXPLAINED = 4;
    private static final LocalDate FIRST_CUTOFF = Evenings.DAY.plusDays(30);
    private static final List<String> ORDERS = List.of("e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10", "e11", "e12");

    @Inject
    Evenings evenings;

    @Inject
    Counter counter;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    Clock clock;

    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Set<String> rules = ConcurrentHashMap.newKeySet();

    /** What must come out the same however files and acts are mixed. */
    private record Books(List<String> days, List<String> sums, List<String> fees, List<String> whose, List<String> said) {}

    /** One stretch between two statements. */
    private record Part(List<Consumer<Night>> files, List<Consumer<Night>> acts) {}

    @Test
    void whenever_sessions_change_every_order_is_the_one_s_who_was_on_air_and_the_books_follow() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int seed = 1; seed <= HISTORIES; seed++) {
                long each = seed;
                all.add(hands.submit(() -> twice(each)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(done).as("every kind of act came about").containsAll(IntStream.range(0, evenings.kinds()).mapToObj(kind -> kind + " done").toList());
        assertThat(rules).as("every rule decided about some order").contains("SCHEDULE", "SESSION", "ROOM");
    }

    private void twice(long seed) {
        Books one = live(seed, new Random(seed + 1_000));
        Books other = live(seed, new Random(seed + 2_000));
        done.addAll(one.said);
        one.whose.forEach(whose -> rules.addAll(List.of(whose.split(" "))));
        assertThat(other.said).as("what was done and refused, history %d", seed).isEqualTo(one.said);
        assertThat(other.whose).as("whose every order is, history %d", seed).isEqualTo(one.whose);
        assertThat(other.days).as("days before anything is closed, history %d", seed).isEqualTo(one.days);
        assertThat(other.sums).as("sums at the end, history %d", seed).isEqualTo(one.sums);
        assertThat(other.fees).as("fees at the end, history %d", seed).isEqualTo(one.fees);
    }

    private Books live(long seed, Random mix) {
        Random dice = new Random(seed);
        Night night = evenings.begin(ORDERS.stream().map(SessionHistoriesTest::item).toList());
        Map<String, LocalDateTime> ordered = new LinkedHashMap<>();
        ORDERS.forEach(no -> ordered.put(no, moment(dice)));
        Part first = new Part(List.of(orders(dice, ordered, 11), orders(dice, ordered, 14), claims(dice, 16), undone(dice, ordered, 13)), acts(dice, 14));
        Part second = new Part(List.of(orders(dice, ordered, 20), claims(dice, 25)), acts(dice, 10));
        run(night, first, mix);
        List<String> days = office.list(night.clerk(), DAYS, String.class);
        settle(night.clerk(), FIRST_CUTOFF);
        run(night, second, mix);
        settle(night.clerk(), ChinaTime.day(clock.instant()));
        if (seed <= EXPLAINED) {
            bookkeeper.checks(night.clerk());
        }
        assertThat(office.wrong(night.clerk())).as("the verifier, history %d: %s", seed, night.said()).isEmpty();
        return new Books(days, office.list(night.clerk(), SUMS, String.class), office.list(night.clerk(), FEES, String.class),
                office.list(night.clerk(), WHOSE, String.class), night.said());
    }

    /** Acts keep their order among themselves, and so do files; which comes next is chance. */
    private static void run(Night night, Part part, Random mix) {
        List<Consumer<Night>> files = new ArrayList<>(part.files);
        List<Consumer<Night>> acts = new ArrayList<>(part.acts);
        while (!files.isEmpty() || !acts.isEmpty()) {
            boolean file = acts.isEmpty() || !files.isEmpty() && mix.nextInt(part.acts.size() + part.files.size()) < part.files.size();
            (file ? files : acts).remove(0).accept(night);
        }
    }

    private List<Consumer<Night>> acts(Random dice, int count) {
        List<Consumer<Night>> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long seed = dice.nextLong();
            acts.add(night -> evenings.act(night, seed));
        }
        return acts;
    }

    /** Within a quarter of an hour of dusk and dawn, often at the edge of a quarter. */
    private static LocalDateTime moment(Random dice) {
        long off = List.of(-30L, 0L, 30L, 420L).get(dice.nextInt(4));
        return LocalDateTime.ofInstant(Evenings.quarter(dice.nextInt(49)).plusSeconds(off), ChinaTime.ZONE);
    }

    private Consumer<Night> orders(Random dice, Map<String, LocalDateTime> ordered, int after) {
        List<Map<OrderField, Object>> rows = rows(dice, ordered);
        return night -> counter.orders(night.clerk(), Evenings.DAY.plusDays(after), many(rows));
    }

    /** A file that is taken back. */
    private Consumer<Night> undone(Random dice, Map<String, LocalDateTime> ordered, int after) {
        List<Map<OrderField, Object>> rows = rows(dice, ordered);
        return night -> desk.undo(night.clerk(), counter.orders(night.clerk(), Evenings.DAY.plusDays(after), many(rows)));
    }

    private Consumer<Night> claims(Random dice, int after) {
        String no = Evenings.pick(ORDERS, dice);
        int state = Evenings.pick(List.of(2, 3, 4), dice);
        String refund = Evenings.pick(List.of("9.95", "50.00", "100.00"), dice);
        LocalDate day = Evenings.DAY.plusDays(after);
        return night -> counter.claims(night.clerk(), day, Counter.claim(no, state, refund, day.minusDays(4), state == 4 ? null : day));
    }

    private static List<Map<OrderField, Object>> rows(Random dice, Map<String, LocalDateTime> ordered) {
        return ordered.entrySet().stream().filter(order -> dice.nextInt(4) > 0).map(order -> row(dice, order.getKey(), order.getValue())).toList();
    }

    private static Map<OrderField, Object> row(Random dice, String no, LocalDateTime at) {
        String paid = "100.00";
        Map<OrderField, Object> row = dice.nextInt(4) == 0 ? Counter.paid(no, at.toLocalDate(), paid)
                : Counter.settled(no, at.toLocalDate(), paid, Evenings.pick(List.of("100.00", "63.33", "0.05"), dice));
        row.put(OrderField.CREATED_AT, at);
        row.put(OrderField.PAID_AT, at.plusSeconds(20));
        row.put(OrderField.ITEM_ID, item(no));
        row.put(OrderField.ADZONE_ID, List.of("111", "222", "222", "333", "444").get(Math.floorMod(no.hashCode(), 5)));
        return row;
    }

    private static String item(String no) {
        return "7000" + ORDERS.indexOf(no) % 4;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<OrderField, Object>[] many(List<Map<OrderField, Object>> rows) {
        return rows.toArray(new Map[0]);
    }

    private void settle(Actor clerk, LocalDate cutoff) {
        try {
            office.settle(clerk, cutoff);
        } catch (BrokenRule | CutoffRefused empty) {
            assertThat(empty.getMessage()).contains("run_");
        }
    }

    private static final String OF_LINES = """
            from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
            left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id
            join order_line l on l.agency_id = e.agency_id and l.id = e.line_id where e.agency_id = :agency group by l.line_key, a.kind, n.stage_name""";

    private static final String DAYS = "select concat_ws(' ', l.line_key, a.kind, n.stage_name, e.value_date, sum(e.fen)) " + OF_LINES
            + ", e.value_date having sum(e.fen) <> 0 order by 1";

    private static final String SUMS = "select concat_ws(' ', l.line_key, a.kind, n.stage_name, sum(e.fen)) " + OF_LINES + " having sum(e.fen) <> 0 order by 1";

    private static final String FEES = """
            select concat_ws(' ', a.kind, n.stage_name, sum(e.fen)) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
            left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id
            where e.agency_id = :agency and e.obligation_id is not null group by a.kind, n.stage_name having sum(e.fen) <> 0 order by 1""";

    private static final String WHOSE = """
            select concat_ws(' ', l.line_key, n.stage_name, l.attribution, s.title, p.seq) from order_line l
            left join anchor n on n.agency_id = l.agency_id and n.id = l.anchor_id left join session s on s.agency_id = l.agency_id and s.id = l.session_id
            left join session_slot p on p.agency_id = l.agency_id and p.id = l.session_slot_id where l.agency_id = :agency order by 1""";
}
