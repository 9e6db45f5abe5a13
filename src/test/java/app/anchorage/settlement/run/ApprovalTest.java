package app.anchorage.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.settlement.Statements.Listed;
import app.anchorage.web.BrokenRule;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exclusions, the stale check, two approvals at once, and what the database itself refuses. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApprovalTest {
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Desk desk;

    @Inject
    Exclusions exclusions;

    @Inject
    RunService runs;

    @Inject
    Submission submission;

    @Inject
    Jdbi sql;

    private long xiaoman;
    private long akai;

    @BeforeEach
    void open() {
        lines.of(cast);
        desk.of(cast);
        xiaoman = cast.anchor("小满");
        akai = cast.anchor("阿凯");
        lines.agreement(xiaoman, "50", 0, EVER);
        lines.agreement(akai, "50", 0, EVER);
    }

    @Test
    void an_excluded_line_moves_to_the_day_after_the_cutoff_and_the_next_run_pays_it() {
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        long out = lines.settled(xiaoman, "40.00", "2025-01-11T12:00");
        long run = desk.draft("2025-01-31");
        desk.as(cast.finance(), () -> {
            runs.exclude(run, xiaoman, List.of(out), "买家说还没收到货");
            return null;
        });
        PayeeFigures dry = desk.figures(run, "2025-01-31").get(0);
        assertThat(dry.earnedFen()).isEqualTo(5000);
        assertThat(dry.excludedFen()).isEqualTo(2000);
        assertThat(entriesOf(out)).isEqualTo(3);
        desk.submit(run);
        assertThat(desk.approve(run)).isEqualTo(new Approval.Outcome(false, 1));
        assertThat(desk.statements(xiaoman).get(0).payoutFen()).isEqualTo(5000);
        assertThat(desk.balance(xiaoman, "2025-02-01")).isEqualTo("2000");
        assertThat(desk.balance(xiaoman, "2025-01-31")).isEqualTo("0");
        long before = entriesOf(out);
        cast.as(cast.finance(), () -> {
            lines.restate(app.anchorage.ledger.Cause.IMPORT, LocalDate.of(2025, 1, 11), out);
            return null;
        });
        assertThat(entriesOf(out)).as("booking it again books nothing").isEqualTo(before);
        desk.settle("2025-02-28");
        assertThat(desk.statements(xiaoman).get(0).payoutFen()).isEqualTo(2000);
    }

    @Test
    void an_excluded_anchor_is_not_in_the_run_and_keeps_the_month_open() {
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        lines.settled(akai, "60.00", "2025-01-10T12:00");
        long run = desk.draft("2025-01-31");
        desk.as(cast.finance(), () -> {
            runs.exclude(run, akai, "协议在谈");
            return null;
        });
        desk.submit(run);
        desk.approve(run);
        assertThat(desk.statements(akai)).isEmpty();
        assertThat(closedThrough("AGENCY")).isEqualTo(LocalDate.of(1, 1, 1));
        desk.settle("2025-01-31");
        assertThat(desk.statements(akai)).singleElement().satisfies(s -> assertThat(s.payoutFen()).isEqualTo(3000));
        assertThat(closedThrough("AGENCY")).isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(closedThrough("PLATFORM")).isEqualTo(LocalDate.of(2025, 1, 31));
    }

    @Test
    void something_posted_after_the_submission_sends_the_run_back_and_says_what() {
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        long run = desk.draft("2025-01-31");
        desk.submit(run);
        lines.settled(xiaoman, "10.00", "2025-01-20T12:00");
        assertThat(desk.approve(run).changed()).isTrue();
        assertThat(desk.statements(xiaoman)).isEmpty();
        String page = cast.finance().get("/settlements/" + run).asString();
        assertThat(page).contains("提交后有新的入账", "50.00", "55.00", "/entries/");
        desk.submit(run);
        assertThat(desk.approve(run).changed()).isFalse();
        assertThat(desk.statements(xiaoman).get(0).payoutFen()).isEqualTo(5500);
    }

    @Test
    void what_a_dry_run_added_up_is_known_until_something_is_posted_or_left_out() {
        long line = lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        lines.settled(akai, "60.00", "2025-01-10T12:00");
        long run = desk.draft("2025-01-31");
        add(run, 700);
        assertThat(earned(run)).as("looked up, not added up again").containsExactlyInAnyOrder(5700L, 3700L);
        lines.settled(xiaoman, "10.00", "2025-01-20T12:00");
        assertThat(earned(run)).as("an entry came").containsExactlyInAnyOrder(5500L, 3700L);
        desk.submit(run);
        assertThat(earned(run)).as("added up by the submission where it had to be").containsExactlyInAnyOrder(5500L, 3700L);
        desk.as(cast.approver(), () -> {
            submission.giveBack(run, "小满的一单不算");
            return null;
        });
        desk.as(cast.finance(), () -> {
            runs.exclude(run, xiaoman, List.of(line), "小满的一单不算");
            return null;
        });
        assertThat(earned(run)).as("a line was left out").containsExactlyInAnyOrder(500L, 3700L);
        long out = cast.as(cast.finance(), () -> exclusions.of(run).get(0).id());
        desk.as(cast.finance(), () -> {
            runs.include(run, out);
            return null;
        });
        assertThat(earned(run)).as("and taken back in").containsExactlyInAnyOrder(5500L, 3700L);
        desk.submit(run);
        add(run, 900);
        desk.approve(run);
        assertThat(List.of(desk.statements(xiaoman).get(0).payoutFen(), desk.statements(akai).get(0).payoutFen()))
                .as("a statement is never made of what its entries do not add up to").containsExactly(5500L, 3000L);
    }

    @Test
    void a_closing_below_the_minimum_is_carried() {
        minimum(10_000);
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        desk.settle("2025-01-31");
        Listed small = desk.statements(xiaoman).get(0);
        assertThat(small.payoutFen()).isZero();
        assertThat(small.carriedFen()).isEqualTo(5000);
        lines.settled(xiaoman, "100.00", "2025-02-10T12:00");
        desk.settle("2025-02-28");
        assertThat(desk.statements(xiaoman).get(0).payoutFen()).isEqualTo(10_000);
    }

    @Test
    void many_approvals_at_once_make_one_and_numbers_have_no_gaps() {
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        lines.settled(akai, "60.00", "2025-01-10T12:00");
        long one = only(xiaoman, akai);
        desk.submit(one);
        long two = only(akai, xiaoman);
        desk.submit(two);
        AtomicInteger refused = new AtomicInteger();
        cast.approver();
        CompletableFuture.allOf(IntStream.range(0, 6).mapToObj(i -> CompletableFuture.runAsync(() -> {
            try {
                desk.approve(i % 2 == 0 ? one : two);
            } catch (BrokenRule told) {
                assertThat(told.textKey()).isEqualTo("run_is_APPROVED");
                refused.incrementAndGet();
            }
        })).toArray(CompletableFuture[]::new)).join();
        assertThat(refused).hasValue(4);
        assertThat(List.of(desk.statements(xiaoman).get(0).number(), desk.statements(akai).get(0).number()))
                .containsExactlyInAnyOrder("ST-202501-0001", "ST-202501-0002");
        assertThat(desk.balance(xiaoman, "2025-12-31")).isEqualTo("0");
    }

    @Test
    void a_payee_is_in_one_submitted_run_at_most() {
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        long first = desk.draft("2025-01-31");
        long second = desk.draft("2025-01-31");
        desk.submit(first);
        assertThatThrownBy(() -> desk.submit(second)).isInstanceOfSatisfying(BrokenRule.class,
                rule -> assertThat(rule.textKey()).isEqualTo("run_payee_held"));
    }

    @Test
    void nobody_approves_what_they_submitted() {
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        long run = desk.as(cast.owner(), () -> runs.create(LocalDate.of(2025, 1, 31), java.util.UUID.randomUUID()));
        assertThat(cast.owner().post("/settlements/" + run + "/submission").statusCode()).isEqualTo(303);
        String version = RunPageTest.version(cast.approver().get("/settlements/" + run + "/approval").asString());
        for (var refused : List.of(cast.owner().get("/settlements/" + run + "/approval"),
                cast.owner().post("/settlements/" + run + "/approval", "version", version))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.asString()).contains("须由另一位成员审批");
        }
        assertThat(cast.owner().get("/settlements/" + run).asString()).contains("须由另一位成员审批").doesNotContain("disabled", "/approval\"");
    }

    @Test
    void the_database_refuses_to_change_a_statement() {
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        desk.settle("2025-01-31");
        for (String change : List.of("update statement set payout_fen = 1", "delete from statement_row", "truncate statement_row",
                "update statement_row set fen = 1", "truncate statement cascade")) {
            assertThatThrownBy(() -> cast.as(cast.finance(), () -> sql.withHandle(h -> h.execute(change)))).as(change)
                    .satisfiesAnyOf(e -> assertThat(e).hasMessageContaining("permission denied"), e -> assertThat(e).hasMessageContaining("append-only"));
        }
    }

    /** A submitted run with one payee only. */
    private long only(long payee, long excluded) {
        long run = desk.draft("2025-01-31");
        desk.as(cast.finance(), () -> {
            runs.exclude(run, excluded, "另一次");
            return null;
        });
        return run;
    }

    private List<Long> earned(long run) {
        return desk.figures(run, "2025-01-31").stream().map(PayeeFigures::earnedFen).toList();
    }

    /** Makes what was added up wrong, to tell it from what is added up anew. */
    private void add(long run, long fen) {
        cast.as(cast.finance(), () -> sql.withHandle(h -> h.execute("update run_figure set earned_fen = earned_fen + ? where run_id = ?", fen, run)));
    }

    private long entriesOf(long line) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery("select count(*) from entry where line_id = :line")
                .bind("line", line).mapTo(Long.class).one()));
    }

    private LocalDate closedThrough(String kind) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery("select closed_through from account where agency_id = :agency and kind = :kind")
                .bind("agency", cast.agency()).bind("kind", kind).mapTo(LocalDate.class).one()));
    }

    private void minimum(long fen) {
        cast.as(cast.finance(), () -> sql.withHandle(h -> h.createUpdate("update agency set statement_minimum_fen = :fen where id = :agency")
                .bind("fen", fen).bind("agency", cast.agency()).execute()));
    }
}
