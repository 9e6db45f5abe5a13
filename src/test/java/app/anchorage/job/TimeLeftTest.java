package app.anchorage.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final Instant BEGAN = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void what_is_left_takes_as_long_in_proportion_as_what_is_done() {
        assertThat(TimeLeft.of(250, 1_000L, BEGAN, BEGAN.plusSeconds(10))).isEqualTo(new TimeLeft("job_left_seconds", 30));
        assertThat(TimeLeft.of(250, 1_000L, BEGAN, BEGAN.plusSeconds(100))).isEqualTo(new TimeLeft("job_left_minutes", 5));
        assertThat(TimeLeft.of(999, 1_000L, BEGAN, BEGAN.plusSeconds(1))).isEqualTo(new TimeLeft("job_left_seconds", 1));
    }

    @Test
    void nobody_knows_before_anything_is_done_or_without_a_total() {
        assertThat(TimeLeft.of(0, 1_000L, BEGAN, BEGAN.plusSeconds(10))).isNull();
        assertThat(TimeLeft.of(10, null, BEGAN, BEGAN.plusSeconds(10))).isNull();
        assertThat(TimeLeft.of(1_000, 1_000L, BEGAN, BEGAN.plusSeconds(10))).isNull();
    }
}
