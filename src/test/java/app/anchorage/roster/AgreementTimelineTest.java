package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.roster.AgreementTimeline.Version;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTimelineTest {
    private final Version first = version(1, "2026-01-01", 7000, 15, null);
    private final Version second = version(2, "2026-03-01", 6000, null, null);
    private final Version correction = version(3, "2026-01-01", 6500, 15, 1L);
    private final AgreementTimeline timeline = AgreementTimeline.of(List.of(second, correction, first));

    @Test
    void before_the_first_version_nothing_is_in_force() {
        assertThat(timeline.on(day("2025-12-31"))).isEmpty();
        assertThat(AgreementTimeline.empty().on(day("2026-01-01"))).isEmpty();
    }

    @Test
    void the_version_with_the_latest_start_on_or_before_the_day_is_in_force() {
        assertThat(timeline.on(day("2026-03-01"))).contains(second);
        assertThat(timeline.on(day("2030-01-01"))).contains(second);
    }

    @Test
    void a_correction_wins_over_the_version_it_corrects_and_over_no_other() {
        assertThat(timeline.on(day("2026-01-01"))).contains(correction);
        assertThat(timeline.on(day("2026-02-28"))).contains(correction);
        assertThat(timeline.on(day("2026-03-01"))).contains(second);
    }

    @Test
    void the_hold_ignores_corrections_and_is_empty_where_the_agencys_rules_decide() {
        assertThat(timeline.holdOn(day("2026-02-01"))).hasValue(15);
        assertThat(timeline.holdOn(day("2026-03-01"))).isEmpty();
        assertThat(timeline.holdOn(day("2025-01-01"))).isEmpty();
    }

    @Test
    void of_two_versions_with_one_start_the_later_number_rules() {
        Version again = version(4, "2026-03-01", 5500, 7, null);
        var renewed = AgreementTimeline.of(List.of(again, first, second));
        assertThat(renewed.on(day("2026-03-02"))).contains(again);
        assertThat(renewed.holdOn(day("2026-03-02"))).hasValue(7);
    }

    @Test
    void knows_where_a_new_version_would_end() {
        assertThat(timeline.nextStartAfter(day("2026-01-01"))).contains(day("2026-03-01"));
        assertThat(timeline.nextStartAfter(day("2026-03-01"))).isEmpty();
    }

    private static Version version(int number, String from, int points, Integer hold, Long corrects) {
        return new Version(number, 1, number, day(from), null, Scope.ALL, points, Pay.SHARE, hold, corrects, false);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
