package app.anchorage.order.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.read.Severity;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.Desk;
import app.anchorage.order.ReportText;
import app.anchorage.order.ReportText.Row;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a 维权 report cannot be right about, given what is known, blocks its commit. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClaimFindingsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final String OPENED = "2026-03-05 09:00:00";
    private static final String DONE = "2026-03-08 09:00:00";

    @Inject
    Desk desk;

    private Actor clerk;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
    }

    @Test
    void a_later_report_in_which_an_ended_claim_is_open_again() {
        commit(MARCH, ReportText.claim("1", "71", "维权成功", "40.00", OPENED, DONE));
        assertThat(red(APRIL, ReportText.claim("1", "71", "维权创建", "40.00", OPENED, ""))).containsExactly(tuple("finding_backwards", 2L, "1"));
        assertThat(red(MARCH.minusDays(10), ReportText.claim("1", "71", "维权创建", "40.00", OPENED, ""))).as("an older report may").isEmpty();
    }

    @Test
    void a_row_without_number_or_time_beside_several_known_claims_of_the_line() {
        commit(MARCH, ReportText.claim("1", "71", "维权成功", "40.00", OPENED, DONE), ReportText.claim("1", "72", "维权成功", "10.00", OPENED, DONE));
        Row bare = ReportText.claim("1", "", "维权成功", "40.00", "", "");
        assertThat(red(APRIL, bare)).containsExactly(tuple("finding_claim_twice", 2L, "1"));
    }

    @Test
    void a_numbered_row_beside_several_claims_of_which_one_has_neither_number_nor_time() {
        commit(MARCH, ReportText.claim("1", "", "维权成功", "40.00", "", ""));
        assertThat(red(APRIL, ReportText.claim("1", "71", "维权成功", "40.00", OPENED, DONE))).as("one is the other").isEmpty();
        assertThat(red(APRIL, ReportText.claim("1", "71", "维权成功", "40.00", OPENED, DONE), ReportText.claim("1", "72", "维权成功", "10.00", OPENED, DONE)))
                .extracting(found -> found.toList().get(0)).containsExactly("finding_claim_twice", "finding_claim_twice");
    }

    private void commit(LocalDate day, Row... rows) {
        desk.claims(clerk, ChinaTime.startOf(day), List.of(rows));
    }

    private List<org.assertj.core.groups.Tuple> red(LocalDate day, Row... rows) {
        return desk.preview(clerk, ReportText.claims(List.of(rows)), ChinaTime.startOf(day)).findings().stream()
                .filter(f -> f.severity() == Severity.RED).map(f -> tuple(f.code(), f.row(), f.value())).toList();
    }
}
