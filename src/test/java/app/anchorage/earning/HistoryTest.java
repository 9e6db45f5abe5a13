package app.anchorage.earning;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds after every step of any history: states, partial refunds, claims, freezes, other payees, undos, closings, replays. */
class HistoryTest {
    private static final int FACTS = Fact.What.values().length;

    /** Kinds beyond the facts: undo, close, close with an exclusion. */
    record Step(int kind, int a, int b) {}

    @Property(tries = 600)
    void every_rule_holds_after_every_step(@ForAll("steps") List<Step> steps) {
        World world = new World();
        for (int moment = 0; moment < steps.size(); moment++) {
            take(world, steps.get(moment), moment);
            checkJournals(world.book);
            for (int number = 0; number < World.LINES; number++) {
                check(world, world.line(number), Sales.DAY.plusDays(moment));
            }
        }
    }

    @Property(tries = 300)
    void a_fully_refunded_line_nets_to_zero_for_every_party(@ForAll("steps") List<Step> steps) {
        World world = new World();
        int moment = 0;
        for (Step step : steps) {
            take(world, step, moment++);
        }
        Line line = world.line(0);
        line.claims.put("all", Claim.of("all", Money.yuan("99999.00"), ClaimState.SUCCEEDED, null).answered(false, Sales.DAY.plusDays(moment)));
        world.book.post(line, Sales.DAY.plusDays(moment));
        Map<String, List<Book.Entry>> parties = world.book.of(line.id).stream().collect(Collectors.groupingBy(Book.Entry::account));
        assertThat(parties.values()).allMatch(entries -> Book.sum(entries).isZero());
    }

    @Property(tries = 300)
    void no_order_of_arrival_matters_while_nothing_is_closed(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        List<Fact> facts = new ArrayList<>();
        for (Step step : steps) {
            if (step.kind < FACTS) {
                facts.add(fact(step, facts.size()));
            }
        }
        SortedMap<String, Money> inOrder = balances(facts);
        Collections.shuffle(facts, random);
        assertThat(balances(facts)).isEqualTo(inOrder);
    }

    private static void take(World world, Step step, int moment) {
        LocalDate today = Sales.DAY.plusDays(moment);
        if (step.kind < FACTS) {
            world.learn(fact(step, moment));
        } else if (step.kind == FACTS) {
            world.undo(step.a, today);
        } else {
            world.close(World.PAYEES.get(step.a % World.PAYEES.size()), today.minusDays(step.b % 3), step.kind == FACTS + 1);
        }
    }

    private static Fact fact(Step step, int moment) {
        return new Fact(moment, (step.a + step.b) % World.LINES, Fact.What.values()[step.kind], step.a, step.b);
    }

    private static void checkJournals(Book book) {
        Map<Integer, List<Book.Entry>> journals = book.entries.stream().collect(Collectors.groupingBy(Book.Entry::journal));
        assertThat(journals.values()).as("a journal balances").allMatch(entries -> Book.sum(entries).isZero());
    }

    private static void check(World world, Line line, LocalDate today) {
        assertThat(world.book.post(line, today)).as("a replay adds nothing").isEmpty();
        Map<String, Money> should = line.should();
        for (String account : List.of("anchor 1", "anchor 2", Book.AGENCY, Book.PLATFORM, Line.SUSPENSE)) {
            Money booked = world.book.balance(account, entry -> line.id.equals(entry.line()));
            assertThat(booked).as("%s is booked at what it should be", account).isEqualTo(should.getOrDefault(account, Money.ZERO));
            checkPlaces(world.book.open(line.id, account), account, line.frozen());
        }
    }

    private static void checkPlaces(SortedMap<LocalDate, Money> open, String account, boolean frozen) {
        boolean movable = !List.of(Book.PLATFORM, Line.SUSPENSE).contains(account);
        SortedMap<LocalDate, Money> dated = open.headMap(Difference.OPEN);
        assertThat(open.values().stream().map(Money::isNegative).distinct().count()).as("one sign only").isLessThanOrEqualTo(1);
        if (movable && frozen) {
            assertThat(dated.values()).as("nothing payable while frozen").noneMatch(Money::isPositive);
        }
        if (movable && open.containsKey(Difference.OPEN)) {
            assertThat(frozen).as("only a frozen line lies open").isTrue();
            assertThat(dated).as("nothing beside a frozen amount").isEmpty();
            assertThat(open.values()).as("nothing negative is frozen").allMatch(Money::isPositive);
        }
    }

    private static SortedMap<String, Money> balances(List<Fact> facts) {
        World world = new World();
        facts.forEach(world::learn);
        SortedMap<String, Money> balances = new TreeMap<>();
        world.book.entries.forEach(e -> balances.merge(e.line() + " " + e.account() + " " + e.day(), e.amount(), Money::plus));
        balances.values().removeIf(Money::isZero);
        return balances;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> kind = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(2, Arbitraries.just(1)),
                Tuple.of(6, Arbitraries.integers().between(0, FACTS + 2)), Tuple.of(1, Arbitraries.just(FACTS + 1)));
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 14);
        return Combinators.combine(kind, number, number).as(Step::new).list().ofMinSize(1).ofMaxSize(24);
    }
}
