package app.anchorage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ExportMomentTest {
    private static final Instant UPLOADED = Instant.parse("2026-11-22T00:00:00Z");
    private static final LocalDateTime DAY = LocalDateTime.parse("2020-06-13T23:59:59");
    private static final Instant START = Instant.parse("2020-06-12T16:00:00Z");

    @Test
    void a_day_in_the_name_means_its_start_in_china() {
        assertThat(ExportMoment.propose(DAY, START.minusSeconds(60), UPLOADED)).isEqualTo(new ExportMoment(START, true));
    }

    @Test
    void never_before_the_newest_time_inside() {
        assertThat(ExportMoment.propose(DAY, START.plusSeconds(60), UPLOADED).at()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void without_a_name_the_newest_time_inside_and_else_the_upload() {
        assertThat(ExportMoment.propose(null, START, UPLOADED)).isEqualTo(new ExportMoment(START, false));
        assertThat(ExportMoment.propose(null, null, UPLOADED)).isEqualTo(new ExportMoment(UPLOADED, false));
    }

    @Test
    void a_date_far_ahead_is_none() {
        assertThat(ExportMoment.propose(LocalDateTime.parse("2099-01-01T23:59:59"), START, UPLOADED).at()).isEqualTo(START);
    }
}
