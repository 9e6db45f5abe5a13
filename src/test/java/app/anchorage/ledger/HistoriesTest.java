package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Role;
import app.anchorage.ledger.explain.Explanation;
import app.anchorage.ledger.explain.Explanations;
import app.anchorage.ledger.explain.Term;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.order.lines.OrderList;
import app.anchorage.order.lines.OrderSums;
import app.anchorage.web.BrokenRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Random histories through upload, commit, undo, assignment, freeze, submission and approval, as the application's role, each in two orders. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("anchorage.histories", 200);
    private static final int EXPLAINED = 500;
    private static final int TILED = 5;
    private static final LocalDate ONE = History.START.plusDays(24);
    private static final LocalDate TWO = History.START.plusDays(60);
    private static final ConcurrentLinkedQueue<Actor> CLERKS = new ConcurrentLinkedQueue<>();
    private static final Map<String, Long> FOUND = new ConcurrentHashMap<>();

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Explanations explanations;

    @Inject
    OrderList orders;

    /** What must come out the same in whatever order the files came. */
    record Books(List<String> days, List<String> sums) {}

    @Test
    @Order(1)
    void no_order_of_files_changes_the_books_and_the_verifier_finds_nothing_and_tiles_say_the_same_however_lines_are_found() throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int seed = 1; seed <= HISTORIES; seed++) {
                int each = seed;
                all.add(hands.submit(() -> inTwoOrders(each)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(FOUND).as("lines whose tiles were compared").containsKeys("payable", "frozen").extractingByKeys("payable", "frozen").doesNotContain(0L);
    }

    @Test
    @Order(2)
    void the_printed_formula_of_any_entry_comes_to_its_amount() {
        Random random = new Random(7);
        List<Actor> clerks = new ArrayList<>(CLERKS);
        int explained = 0;
        while (explained < EXPLAINED) {
            Actor clerk = clerks.get(random.nextInt(clerks.size()));
            List<Long> entries = office.list(clerk, "select id from entry where agency_id = :agency order by id", Long.class);
            Collections.shuffle(entries, random);
            for (long entry : entries.subList(0, Math.min(12, entries.size()))) {
                explain(clerk, entry);
                explained++;
            }
        }
    }

    /** A day long ago has the lines looked through one by one. */
    private void tilesAgree(Actor clerk, long anchor) {
        for (String money : List.of("held", "payable", "frozen", "unshared")) {
            for (String other : List.of("", "&state=settled", "&attribution=nobody", "&anchor=" + anchor)) {
                OrderFilter filter = OrderFilter.parse("money=" + money + other);
                OrderSums sums = sums(clerk, filter);
                assertThat(sums).as("%s of agency %d", filter, clerk.agencyId()).isEqualTo(sums(clerk, filter.with("from", "2000-01-01")));
                FOUND.merge(money, sums.found(), Long::sum);
            }
        }
    }

    private OrderSums sums(Actor clerk, OrderFilter filter) {
        return desk.call(clerk, () -> orders.page(filter, null, null).sums());
    }

    private void explain(Actor clerk, long entry) {
        Explanation it = desk.call(clerk, () -> explanations.of(entry, clerk)).orElseThrow();
        add(it);
        if (it.entry().accountKind() == AccountKind.ANCHOR) {
            Actor anchor = new Actor(clerk.agencyId(), clerk.memberId(), "x", Role.ANCHOR, it.entry().accountAnchorId(), "-");
            Explanation brief = desk.call(anchor, () -> explanations.of(entry, anchor)).orElseThrow();
            add(brief);
            assertThat(brief.sources()).isEmpty();
            Actor other = new Actor(clerk.agencyId(), clerk.memberId(), "x", Role.ANCHOR, it.entry().accountAnchorId() + 1, "-");
            assertThat(desk.call(other, () -> explanations.of(entry, other))).isEmpty();
        }
    }

    private static void add(Explanation it) {
        List<Term> terms = it.formula().terms();
        for (Term term : terms) {
            if (term.expression() != null) {
                assertThat(Arithmetic.halfUp(term.expression())).as("%s of entry %s", term, it.entry()).isEqualByComparingTo(term.result().decimal());
            }
        }
        BigDecimal booked = it.entry().amount().decimal();
        assertThat(terms.get(terms.size() - 1).result().decimal()).as("entry %s: %s", it.entry(), terms).isEqualByComparingTo(booked);
    }

    private void inTwoOrders(int seed) {
        Books plain = live(new History(seed), new Random(seed), false);
        Books shuffled = live(new History(seed), new Random(seed), true);
        assertThat(shuffled.days).as("days before anything is closed, history %d", seed).isEqualTo(plain.days);
        assertThat(shuffled.sums).as("sums at the end, history %d", seed).isEqualTo(plain.sums);
    }

    private Books live(History history, Random random, boolean shuffle) {
        Actor clerk = desk.newAgency();
        CLERKS.add(clerk);
        long xiaoman = desk.anchor(clerk, "小满", 6000, LocalDate.of(2024, 1, 1));
        long akai = desk.anchor(clerk, "阿凯", 3333, LocalDate.of(2024, 1, 1));
        desk.position(clerk, xiaoman, LocalDate.of(2024, 1, 1));
        List<Long> files = commit(clerk, shuffle ? History.shuffled(history.first, new Random(history.seed + 1_000)) : history.first, history.first);
        decide(clerk, files, random, akai, shuffle);
        if (!shuffle && history.seed % TILED == 0) {
            tilesAgree(clerk, akai);
        }
        List<String> days = office.list(clerk, DAYS, String.class);
        settle(clerk, ONE);
        List<Long> late = commit(clerk, shuffle ? History.shuffled(history.second, new Random(history.seed + 1_000)) : history.second, history.second);
        if (random.nextInt(3) == 0) {
            desk.undo(clerk, late.get(random.nextInt(late.size())));
        }
        settle(clerk, TWO);
        assertThat(office.wrong(clerk)).as("the verifier").isEmpty();
        return new Books(days, office.list(clerk, SUMS, String.class));
    }

    /** Commits in the first list's order; the ids in the second's. */
    private List<Long> commit(Actor clerk, List<History.File> order, List<History.File> known) {
        Long[] ids = new Long[known.size()];
        for (History.File file : order) {
            var moment = ChinaTime.startOf(file.exported().plusDays(1)).minusSeconds(1);
            ids[known.indexOf(file)] = file.claims() ? desk.claims(clerk, moment, file.rows()) : desk.orders(clerk, moment, file.rows());
        }
        return List.of(ids);
    }

    /** An undo, an assignment and a freeze, in one order or the other. */
    private void decide(Actor clerk, List<Long> files, Random random, long akai, boolean shuffle) {
        long undone = files.get(random.nextInt(files.size()));
        String assigned = History.SUBS.get(random.nextInt(3));
        String frozen = History.SUBS.get(random.nextInt(3));
        int which = random.nextInt(8);
        List<Runnable> acts = new ArrayList<>();
        if ((which & 1) > 0) {
            acts.add(() -> desk.undo(clerk, undone));
        }
        if ((which & 2) > 0) {
            acts.add(() -> withLine(clerk, assigned, line -> desk.assign(clerk, List.of(line), akai, History.START.plusDays(25))));
        }
        if ((which & 4) > 0) {
            acts.add(() -> withLine(clerk, frozen, line -> desk.freeze(clerk, line, true, History.START.plusDays(20))));
        }
        if (shuffle) {
            Collections.reverse(acts);
        }
        acts.forEach(Runnable::run);
    }

    private void withLine(Actor clerk, String sub, java.util.function.LongConsumer act) {
        office.list(clerk, "select id from order_line where agency_id = :agency and line_key = '" + sub + "'", Long.class).forEach(act::accept);
    }

    private void settle(Actor clerk, LocalDate cutoff) {
        try {
            office.settle(clerk, cutoff);
        } catch (BrokenRule | app.anchorage.settlement.run.CutoffRefused empty) {
            assertThat(empty.getMessage()).contains("run_");
        }
    }

    private static final String DAYS = """
            select concat_ws(' ', l.line_key, a.kind, n.stage_name, e.value_date, sum(e.fen)) from entry e
            join account a on a.agency_id = e.agency_id and a.id = e.account_id left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id
            join order_line l on l.agency_id = e.agency_id and l.id = e.line_id
            where e.agency_id = :agency group by l.line_key, a.kind, n.stage_name, e.value_date having sum(e.fen) <> 0 order by 1""";

    private static final String SUMS = """
            select concat_ws(' ', l.line_key, a.kind, n.stage_name, sum(e.fen)) from entry e
            join account a on a.agency_id = e.agency_id and a.id = e.account_id left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id
            join order_line l on l.agency_id = e.agency_id and l.id = e.line_id
            where e.agency_id = :agency group by l.line_key, a.kind, n.stage_name having sum(e.fen) <> 0 order by 1""";
}
