package app.anchorage.settlement.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import app.anchorage.TestLines;
import app.anchorage.ledger.Cause;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an excluded line takes along: the agency's part goes with it once, and only out of days that the approval closes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LineMovesTest {
    private static final LocalDate EVER = LocalDate.of(2020, 1, 1);

    @Inject
    Cast cast;

    @Inject
    TestLines lines;

    @Inject
    Desk desk;

    @Inject
    RunService runs;

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
    void where_the_month_stays_open_the_agencys_part_stays_and_where_it_closes_a_line_excluded_for_two_anchors_moves_it_once() {
        long line = lines.settled(xiaoman, "40.00", "2025-01-10T12:00");
        lines.settled(xiaoman, "100.00", "2025-01-10T12:00");
        settleWithout("2025-01-12", line, xiaoman);
        assertThat(lies(line)).containsExactly("AGENCY 2025-01-10 -2000", "ANCHOR 2025-01-13 -2000", "PLATFORM 2025-01-10 4000");
        desk.settle("2025-01-15");
        lines.assign(akai, LocalDate.of(2025, 2, 10), line);
        settleWithout("2025-02-28", line, xiaoman, akai);
        assertThat(lies(line)).contains("AGENCY 2025-03-01 -2000").filteredOn(lie -> lie.startsWith("AGENCY")).hasSize(1);
        assertThat(moves(line)).as("out of its day and onto the next, once").isEqualTo(2);
        long entries = count("select count(*) from entry where line_id = :line", line);
        cast.as(cast.finance(), () -> {
            lines.restate(Cause.IMPORT, LocalDate.of(2025, 1, 10), line);
            return null;
        });
        assertThat(count("select count(*) from entry where line_id = :line", line)).as("booking it again books nothing").isEqualTo(entries);
    }

    private void settleWithout(String cutoff, long line, long... anchors) {
        long run = desk.draft(cutoff);
        for (long anchor : anchors) {
            desk.as(cast.finance(), () -> {
                runs.exclude(run, anchor, List.of(line), "买家说还没收到货");
                return null;
            });
        }
        desk.submit(run);
        assertThat(desk.approve(run).changed()).isFalse();
    }

    private List<String> lies(long line) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery("""
                select concat_ws(' ', a.kind, e.value_date, sum(e.fen)) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
                where e.line_id = :line group by a.id, a.kind, e.value_date having sum(e.fen) <> 0 order by 1""")
                .bind("line", line).mapTo(String.class).list()));
    }

    private long moves(long line) {
        return count("""
                select count(*) from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
                where e.line_id = :line and a.kind = 'AGENCY' and e.kind = 'MOVE' and e.fen <> 0""", line);
    }

    private long count(String query, long line) {
        return cast.as(cast.finance(), () -> sql.withHandle(h -> h.createQuery(query).bind("line", line).mapTo(Long.class).one()));
    }
}
