package app.anchorage.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.settlement.Statements.Listed;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The worked examples that concern runs and statements, through the real services on the database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkedRunsTest {
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Desk desk;

    private long xiaoman;

    @BeforeEach
    void open() {
        lines.of(cast);
        desk.of(cast);
        xiaoman = cast.anchor("小满");
    }

    @Test
    void we_12_a_refund_after_payout_is_taken_back_in_the_month_it_completes() {
        lines.agreement(xiaoman, "60", 0, EVER);
        long line = lines.settled(xiaoman, "499.00", "20", "10", "99.80", "9.98", "2025-01-10T12:00");
        desk.settle("2025-01-31");
        Listed month = desk.statements(xiaoman).get(0);
        assertThat(month.earnedFen()).isEqualTo(5389);
        assertThat(month.payoutFen()).isEqualTo(5389);
        lines.claim(line, 12, "150.00", null);
        lines.claim(line, 13, "150.00", "2025-02-14T09:30");
        desk.settle("2025-02-28");
        Listed next = desk.statements(xiaoman).get(0);
        assertThat(next.deductedFen()).isEqualTo(-1620);
        assertThat(next.earnedFen()).isZero();
        assertThat(next.payoutFen()).isZero();
        assertThat(next.carriedFen()).isEqualTo(-1620);
    }

    @Test
    void we_14_a_claim_that_fails_nets_to_nothing() {
        lines.agreement(xiaoman, "100", 0, EVER);
        long line = lines.settled(xiaoman, "89.82", "2025-01-10T12:00");
        lines.claim(line, 4, "89.82", null);
        assertThat(desk.balance(xiaoman, "2025-12-31")).isEqualTo("0");
        long run = desk.draft("2025-01-20");
        PayeeFigures frozen = desk.figures(run, "2025-01-20").get(0);
        assertThat(frozen.earnedFen()).isZero();
        assertThat(frozen.deductedFen()).isZero();
        assertThat(frozen.frozenFen()).isEqualTo(8982);
        lines.claim(line, 3, "89.82", "2025-01-25T10:00");
        desk.settle("2025-01-31");
        Listed statement = desk.statements(xiaoman).get(0);
        assertThat(statement.earnedFen()).isEqualTo(8982);
        assertThat(statement.deductedFen()).isZero();
        assertThat(statement.payoutFen()).isEqualTo(8982);
    }

    @Test
    void we_17_the_border_between_months_is_midnight_in_china() {
        lines.agreement(xiaoman, "100", 0, EVER);
        lines.settled(xiaoman, "30.00", "2025-01-31T23:59:58");
        lines.settled(xiaoman, "30.00", "2025-02-01T00:00:03");
        desk.settle("2025-01-31");
        desk.settle("2025-02-28");
        assertThat(desk.statements(xiaoman)).extracting(Listed::payoutFen).containsExactly(3000L, 3000L);
        assertThat(desk.statements(xiaoman)).extracting(Listed::number).containsExactly("ST-202502-0001", "ST-202501-0001");
    }

    @Test
    void we_18_a_claim_inside_the_hold_keeps_the_money_until_it_ends() {
        lines.agreement(xiaoman, "100", 15, EVER);
        long line = lines.settled(xiaoman, "45.00", "2025-03-05T14:20");
        lines.claim(line, 4, "45.00", null);
        lines.claim(line, 3, "45.00", "2025-03-24T17:30");
        long early = desk.draft("2025-03-23");
        assertThat(desk.figures(early, "2025-03-23")).allSatisfy(f -> assertThat(f.earnedFen() + f.openingFen()).isZero());
        long late = desk.draft("2025-03-24");
        assertThat(desk.figures(late, "2025-03-24")).singleElement().satisfies(f -> assertThat(f.earnedFen()).isEqualTo(4500));
        desk.settle("2025-03-31");
        assertThat(desk.statements(xiaoman)).singleElement().satisfies(s -> assertThat(s.payoutFen()).isEqualTo(4500));
    }

    @Test
    void we_24_a_negative_closing_is_carried_and_comes_off_the_next_payout() {
        lines.agreement(xiaoman, "100", 0, EVER);
        long returned = lines.settled(xiaoman, "13500.00", "2025-01-10T12:00");
        desk.settle("2025-01-31");
        lines.settled(xiaoman, "10000.00", "2025-02-05T12:00");
        lines.claim(returned, 13, "13500.00", "2025-02-10T12:00");
        desk.settle("2025-02-28");
        Listed negative = desk.statements(xiaoman).get(0);
        assertThat(negative.earnedFen()).isEqualTo(1_000_000);
        assertThat(negative.deductedFen()).isEqualTo(-1_350_000);
        assertThat(negative.payoutFen()).isZero();
        assertThat(negative.carriedFen()).isEqualTo(-350_000);
        assertThat(desk.balance(xiaoman, "2025-02-28")).isEqualTo("-350000");
        lines.settled(xiaoman, "9200.00", "2025-03-05T12:00");
        desk.settle("2025-03-31");
        Listed next = desk.statements(xiaoman).get(0);
        assertThat(next.openingFen()).isEqualTo(-350_000);
        assertThat(next.payoutFen()).isEqualTo(570_000);
        assertThat(next.carriedFen()).isZero();
    }
}
