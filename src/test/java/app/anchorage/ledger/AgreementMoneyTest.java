package app.anchorage.ledger;

import static app.anchorage.order.Counter.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.OrderField;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Counter;
import app.anchorage.order.Desk;
import app.anchorage.order.Rehearsal;
import app.anchorage.order.assign.Assignments;
import app.anchorage.order.assign.Selection;
import app.anchorage.order.lines.OrderFilter;
import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.Agreement;
import app.anchorage.roster.AgreementImpact;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementService;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.Pay.Form;
import app.anchorage.roster.Pay.Party;
import app.anchorage.roster.Pay.Step;
import app.anchorage.roster.Pay;
import app.anchorage.roster.Proposals;
import app.anchorage.roster.Scope;
import app.anchorage.web.Refused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever changes booked money is proposed, seen whole (lines, months, teams) and accepted by a second person. Lines net a tenth of their sales. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AgreementMoneyTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate SOLD = LocalDate.of(2026, 3, 5);

    @Inject
    Desk desk;

    @Inject
    Counter counter;

    @Inject
    Assignments assignments;

    @Inject
    AgreementService agreements;

    @Inject
    AgreementRepository versions;

    @Inject
    Proposals proposals;

    @Inject
    SecondPerson second;

    @Inject
    Office office;

    @Inject
    Postings postings;

    @Inject
    Bookkeeper bookkeeper;

    @Inject
    Jdbi sql;

    private Actor clerk;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
        desk.hold(clerk, 0, START.minusDays(1));
    }

    @AfterEach
    void the_books_are_right_and_explain_themselves() {
        bookkeeper.checks(clerk);
    }

    @Test
    void an_agreement_for_days_past_books_what_waited_once_a_second_person_accepts() {
        long anchor = payee("小满");
        sell(anchor, "1");
        refused(anchor, plain(START, 6000), "2026-03-05");
        long proposal = backdate(anchor, plain(START, 6000));
        assertThat(counter.anchorHolds(clerk, anchor)).isZero();
        assertThatThrownBy(() -> desk.run(clerk, () -> proposals.accept(anchor, proposal, "x", null))).hasStackTraceContaining("roster_second_person");
        second.accepts(clerk, anchor, proposal);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_000);
        assertThat(counter.holds(clerk, "SUSPENSE", null, "true")).isZero();
    }

    @Test
    void other_terms_for_days_past_are_a_correction_too() {
        long anchor = payee("小满");
        add(anchor, plain(START, 6000));
        sell(anchor, "1");
        refused(anchor, plain(SOLD, 6500), "2026-03-05");
        second.agrees(clerk, anchor, plain(SOLD, 6500));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_500);
        add(anchor, plain(SOLD.plusDays(1), 5000));
    }

    @Test
    void the_preview_shows_lines_months_and_the_team_to_the_maker_too_and_accepting_does_just_that() {
        long anchor = payee("小满");
        long operator = payee("运营小李");
        add(anchor, plain(START, 6000));
        sell(anchor, "1");
        Pay pay = new Pay(Form.FLOOR_OR_RATE, 300, 0, 50_000, 0, 0, null, false, List.of(), false, 0, 0, false,
                List.of(new Party(Step.POOL, operator, 0, 10_000, null, 0)));
        long version = number("select id from agreement where agency_id = :agency and anchor_id = " + anchor);
        long proposal = desk.call(clerk, () -> proposals.correct(anchor, version, new Agreement.Correction(0, pay, null, "写错了"), null));
        Rehearsal.Outcome seen = second.sees(clerk, anchor, proposal);
        long months = ChronoUnit.MONTHS.between(START, LocalDate.now(ChinaTime.ZONE).withDayOfMonth(1)) + 1;
        assertThat(move(seen, "小满").amount().fen()).as("3 % of 1,000 for 60 % of 100; 500 a month for 3 %").isEqualTo(50_000 * months - 6_000);
        assertThat(move(seen, "小满").ofMonths().fen()).isEqualTo(50_000 * months - 3_000);
        assertThat(move(seen, "运营小李").ofMonths().fen()).isEqualTo(10_000 * months);
        assertThat(seen.changes().lines()).isEqualTo(1);
        assertThat(counter.anchorHolds(clerk, anchor)).as("a look books nothing").isEqualTo(6_000);
        second.accepts(clerk, anchor, proposal, seen.token());
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(50_000 * months);
        assertThat(counter.anchorHolds(clerk, operator)).isEqualTo(10_000 * months);
    }

    @Test
    void what_was_booked_since_the_look_refuses_the_acceptance() {
        long anchor = payee("小满");
        sell(anchor, "1");
        long proposal = backdate(anchor, plain(START, 6000));
        String seen = second.sees(clerk, anchor, proposal).token();
        sell(anchor, "2");
        assertThatThrownBy(() -> second.accepts(clerk, anchor, proposal, seen)).isInstanceOf(AgreementImpact.Changed.class);
        assertThat(counter.anchorHolds(clerk, anchor)).isZero();
        second.accepts(clerk, anchor, proposal);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(12_000);
    }

    @Test
    void a_floor_without_a_sale_is_money_that_one_person_may_not_change() {
        long anchor = payee("小满");
        Pay floor = new Pay(Form.FLOOR, 0, 0, 1_200_000, 0, 0, null, false, List.of(), false, 0, 0, false, List.of());
        Terms terms = new Terms(LocalDate.now(ChinaTime.ZONE).withDayOfMonth(1), null, Scope.ALL, 0, floor, null, null);
        assertThatThrownBy(() -> add(anchor, terms)).hasStackTraceContaining("roster_moves_money");
        second.agrees(clerk, anchor, terms);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(1_200_000);
        assertThatThrownBy(() -> add(anchor, plain(terms.validFrom(), 6000))).hasStackTraceContaining("roster_moves_money");
        assertThat(desk.call(clerk, () -> agreements.refusal(anchor, timeline(anchor), plain(terms.validFrom(), 6000)))).as("nor an import").isPresent();
        add(anchor, plain(terms.validFrom().plusMonths(1), 6000));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(1_200_000);
    }

    @Test
    void a_scoped_version_beside_scoped_ones_changes_booked_days_by_a_second_person_only() {
        long anchor = payee("小满");
        add(anchor, scoped(Scope.Of.PLATFORM, "TAOBAO", 6000));
        sell(anchor, "1");
        refused(anchor, scoped(Scope.Of.BRAND, "连衣裙", 3000), "2026-03-05");
        add(anchor, scoped(Scope.Of.BRAND, "大衣", 3000));
        second.agrees(clerk, anchor, scoped(Scope.Of.BRAND, "连衣裙", 3000));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(3_000);
    }

    @Test
    void a_last_day_is_given_later_and_nothing_earlier_comes_back() {
        long anchor = payee("小满");
        add(anchor, plain(START, 5000));
        long version = add(anchor, plain(START.plusDays(10), 6000));
        sell(anchor, "1");
        desk.run(clerk, () -> agreements.end(anchor, version, SOLD, "不再合作"));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_000);
        assertThat(desk.call(clerk, () -> timeline(anchor)).on(SOLD)).isPresent();
        assertThat(desk.call(clerk, () -> timeline(anchor)).on(SOLD.plusDays(1))).isEmpty();
        assertThatThrownBy(() -> desk.run(clerk, () -> agreements.end(anchor, version, SOLD, "再来"))).hasStackTraceContaining("roster_already_ends");
    }

    @Test
    void a_last_day_before_booked_sales_waits_for_a_second_person() {
        long anchor = payee("小满");
        add(anchor, plain(START, 5000));
        long version = add(anchor, plain(START.plusDays(10), 6000));
        sell(anchor, "1");
        LocalDate day = SOLD.minusDays(1);
        assertThatThrownBy(() -> desk.run(clerk, () -> agreements.end(anchor, version, day, "早已结束"))).hasStackTraceContaining("roster_moves_money");
        long proposal = desk.call(clerk, () -> proposals.end(anchor, version, day, "早已结束"));
        assertThat(move(second.sees(clerk, anchor, proposal), "小满").amount().fen()).isEqualTo(-6_000);
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_000);
        second.accepts(clerk, anchor, proposal);
        assertThat(counter.anchorHolds(clerk, anchor)).isZero();
        assertThat(counter.holds(clerk, "SUSPENSE", null, "true")).isEqualTo(10_000);
        assertThat(desk.call(clerk, () -> timeline(anchor)).on(day).orElseThrow().sharePoints()).isEqualTo(6000);
    }

    @Test
    void a_version_that_comes_back_after_another_has_ended_is_corrected_on_those_days_too() {
        long anchor = payee("小满");
        long version = add(anchor, plain(START, 6000));
        add(anchor, new Terms(START.plusDays(31), SOLD.minusDays(2), Scope.ALL, 5000, Pay.SHARE, null, null));
        sell(anchor, "1");
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(6_000);
        second.accepts(clerk, anchor, correction(anchor, version, 4000));
        assertThat(counter.anchorHolds(clerk, anchor)).isEqualTo(4_000);
    }

    @Test
    void a_last_day_before_sales_after_another_version_has_ended_waits_for_a_second_person() {
        long anchor = payee("小满");
        long version = add(anchor, plain(START, 6000));
        add(anchor, new Terms(START.plusDays(31), SOLD.minusDays(2), Scope.ALL, 5000, Pay.SHARE, null, null));
        sell(anchor, "1");
        assertThatThrownBy(() -> desk.run(clerk, () -> agreements.end(anchor, version, START.plusDays(20), "早已结束"))).hasStackTraceContaining("roster_moves_money");
    }

    @Test
    void a_proposal_for_days_that_have_changed_since_is_not_accepted() {
        long anchor = payee("小满");
        long version = add(anchor, plain(START, 6000));
        sell(anchor, "1");
        long correction = correction(anchor, version, 4000);
        desk.run(clerk, () -> agreements.end(anchor, version, SOLD.plusDays(5), "到期"));
        assertThatThrownBy(() -> second.sees(clerk, anchor, correction)).as("it would run on after the last day").hasStackTraceContaining("roster_version_superseded");
    }

    @Test
    void a_last_day_is_not_accepted_when_another_was_given_since() {
        long anchor = payee("小满");
        long version = add(anchor, plain(START, 6000));
        sell(anchor, "1");
        long ending = desk.call(clerk, () -> proposals.end(anchor, version, SOLD.minusDays(1), "早已结束"));
        desk.run(clerk, () -> agreements.end(anchor, version, SOLD.plusDays(5), "到期"));
        assertThatThrownBy(() -> second.sees(clerk, anchor, ending)).as("it would end nothing").hasStackTraceContaining("roster_version_superseded");
    }

    /** Else the look would hold the proposal and wait for whoever accepts it, and he for the look. */
    @Test
    void a_look_waits_for_who_posts_before_it_touches_the_proposal() throws Exception {
        long anchor = payee("小满");
        sell(anchor, "1");
        long proposal = backdate(anchor, plain(START, 6000));
        Actor looking = office.approver(clerk);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> look = desk.call(clerk, () -> {
                postings.lock();
                Future<?> started = other.submit(() -> second.sees(looking, anchor, proposal));
                while (!waiting() && !started.isDone()) {
                    Thread.onSpinWait();
                }
                sql.useHandle(h -> h.execute("select id from agreement where id = " + proposal + " for update nowait"));
                assertThat(started.isDone()).as("it waits").isFalse();
                return started;
            });
            look.get();
        } finally {
            other.shutdown();
        }
    }

    private boolean waiting() {
        return sql.withHandle(h -> h.createQuery("select exists (select from pg_locks where not granted)").mapTo(Boolean.class).one());
    }

    private long correction(long anchor, long version, int points) {
        return desk.call(clerk, () -> proposals.correct(anchor, version, new Agreement.Correction(points, Pay.SHARE, null, "写错了"), null));
    }

    private AgreementTimeline timeline(long anchor) {
        return versions.timeline(anchor);
    }

    private static Rehearsal.Move move(Rehearsal.Outcome seen, String anchor) {
        return seen.moves().stream().filter(move -> anchor.equals(move.anchor())).findFirst().orElseThrow();
    }

    private void refused(long anchor, Terms terms, String until) {
        assertThatThrownBy(() -> add(anchor, terms)).isInstanceOfSatisfying(Refused.class,
                why -> assertThat(why.args()).containsExactly(until));
    }

    private long add(long anchor, Terms terms) {
        return desk.call(clerk, () -> agreements.add(anchor, terms));
    }

    private long backdate(long anchor, Terms terms) {
        return desk.call(clerk, () -> proposals.backdate(anchor, terms, "补签合同", null));
    }

    private static Terms plain(LocalDate from, int points) {
        return new Terms(from, points, null, null);
    }

    private static Terms scoped(Scope.Of of, String key, int points) {
        return new Terms(START, null, new Scope(of, key), points, Pay.SHARE, null, null);
    }

    private long payee(String name) {
        return number("insert into anchor (agency_id, stage_name) values (:agency, '" + name + "') returning id");
    }

    private long number(String query) {
        return desk.call(clerk, () -> sql.withHandle(h -> h.createQuery(query).bind("agency", clerk.agencyId()).mapTo(Long.class).one()));
    }

    private void sell(long anchor, String no) {
        Map<OrderField, Object> sale = settled(no, SOLD, "1000.00", "1000.00");
        counter.orders(clerk, SOLD.plusDays(20), sale);
        desk.run(clerk, () -> assignments.assign(Selection.all(OrderFilter.ALL), anchor, "都是她的"));
    }
}
