package app.anchorage.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import app.anchorage.agency.Actor;
import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.read.ClaimRow;
import app.anchorage.intake.read.Kind;
import app.anchorage.intake.read.OrderRow;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much an import looks at, as the database counts it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportEffortTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final int ROWS = 300;

    @Inject
    Desk desk;

    @Inject
    Studio studio;

    @Inject
    Facts facts;

    @Inject
    Jdbi sql;

    private Actor clerk;
    private long room;

    @BeforeEach
    void agency() {
        clerk = desk.newAgency();
        room = studio.room(clerk, "一号直播间", "222");
    }

    @Test
    void claims_are_compared_by_looking_at_each_some_times_not_at_all_for_each() {
        assertThat(effort(0, Kind.CLAIMS, "seq_tup_read", "claim_stage", ImportEffortTest::claims, compared -> {})).isBetween((long) ROWS, 30L * ROWS);
    }

    @Test
    void claims_that_wait_for_their_lines_are_written_by_looking_at_each_some_times() {
        long file = desk.orders(clerk, Instant.now(), List.of(ReportText.paid("800000000000001", "99.00", "9.90", "2026-06-01 21:00:00")));
        assertThat(effort(file, Kind.CLAIMS, "seq_tup_read", "claim_stage", ImportEffortTest::claims, compared -> compared.commit(Progress.SILENT)))
                .isBetween((long) ROWS, 30L * ROWS);
    }

    @Test
    void how_a_claim_stands_is_read_from_its_own_rows_not_from_all_of_its_file() {
        long file = desk.orders(clerk, Instant.now(), List.of(ReportText.paid("800000000000001", "99.00", "9.90", "2026-06-01 21:00:00")));
        assertThat(effort(file, Kind.CLAIMS, "seq_tup_read + coalesce(idx_tup_fetch, 0)", "claim_observation", ImportEffortTest::claims,
                compared -> compared.commit(Progress.SILENT))).isBetween((long) ROWS, 30L * ROWS);
    }

    private static void claims(Facts.Reading reading) {
        for (int i = 0; i < ROWS; i++) {
            reading.claim(new ClaimRow(i + 2, List.of("x"), Counter.claim("9000000000000" + (100 + i), 4, "10.00", DAY, null)));
        }
    }

    @Test
    void who_has_no_sessions_is_asked_once_who_was_on_air() {
        assertThat(onAir()).isLessThanOrEqualTo(1);
    }

    @Test
    void who_has_sessions_is_asked_for_each_order() {
        studio.onAir(clerk, studio.session(clerk, room, "2026-06-01T20:00", "2026-06-02T00:00"), desk.anchor(clerk, "小满", 6000, DAY), "2026-06-01T20:00",
                "2026-06-01T22:00");
        assertThat(onAir()).isGreaterThan(ROWS);
    }

    private long onAir() {
        return effort(0, Kind.ORDERS, "seq_scan + coalesce(idx_scan, 0)", "on_air", reading -> {
            for (int i = 0; i < ROWS; i++) {
                reading.order(new OrderRow(i + 2, List.of("x"), Studio.order("9000000000000" + (100 + i), "2026-06-01T21:00", "222")));
            }
        }, compared -> {});
    }

    /** What of a table reading and comparing the rows takes, and what is done then, in one transaction. */
    private long effort(long file, Kind kind, String what, String table, Consumer<Facts.Reading> rows, Consumer<Facts.Reading> then) {
        return desk.call(clerk, () -> {
            long before = counted(what, table);
            Facts.Reading reading = facts.begin(file, kind);
            rows.accept(reading);
            reading.assess(Instant.now(), finding -> {});
            then.accept(reading);
            return counted(what, table) - before;
        });
    }

    /** In this transaction, and in earlier ones of the connection that the database has not told others of yet. */
    private long counted(String what, String table) {
        return sql.withHandle(h -> h.createQuery("select coalesce(sum(" + what + "), 0) from pg_stat_xact_user_tables where relname = '" + table + "'")
                .mapTo(Long.class).one());
    }
}
