package app.anchorage.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.money.ChinaTime;
import app.anchorage.schedule.hours.WorkRule;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkRuleTest {
    private static final WorkRule RULE = new WorkRule(480, 2400, 600);

    @Test
    void a_session_over_midnight_counts_on_both_days() {
        WorkRule.Part night = part(1, "2026-12-01T22:00", "2026-12-02T04:00");
        assertThat(RULE.broken(part(2, "2026-12-02T16:00", "2026-12-02T20:00"), List.of(night))).isEmpty();
        assertThat(RULE.broken(part(2, "2026-12-02T16:00", "2026-12-02T20:01"), List.of(night)).orElseThrow())
                .isEqualTo(new WorkRule.Broken("schedule_over_day", "8:00", "8:01"));
    }

    @Test
    void a_week_runs_from_monday_to_sunday() {
        List<WorkRule.Part> five = List.of(part(1, "2026-11-30T10:00", "2026-11-30T18:00"), part(2, "2026-12-01T10:00", "2026-12-01T18:00"),
                part(3, "2026-12-02T10:00", "2026-12-02T18:00"), part(4, "2026-12-03T10:00", "2026-12-03T18:00"), part(5, "2026-12-04T10:00", "2026-12-04T18:00"));
        assertThat(RULE.broken(part(6, "2026-12-06T10:00", "2026-12-06T10:30"), five).orElseThrow().key()).isEqualTo("schedule_over_week");
        assertThat(RULE.broken(part(6, "2026-12-07T10:00", "2026-12-07T18:00"), five)).isEmpty();
    }

    @Test
    void rest_is_between_sessions_not_within_one() {
        WorkRule.Part evening = part(1, "2026-12-01T20:00", "2026-12-01T22:00");
        assertThat(RULE.broken(part(2, "2026-12-02T07:59", "2026-12-02T09:00"), List.of(evening)).orElseThrow())
                .isEqualTo(new WorkRule.Broken("schedule_over_rest", "10:00", "9:59"));
        assertThat(RULE.broken(part(2, "2026-12-02T08:00", "2026-12-02T09:00"), List.of(evening))).isEmpty();
        assertThat(RULE.broken(part(1, "2026-12-01T22:30", "2026-12-01T23:00"), List.of(evening))).isEmpty();
    }

    @Test
    void a_span_is_written_by_the_clocks_of_china() {
        assertThat(part(1, "2026-12-01T20:00", "2026-12-02T02:00").span().toString()).isEqualTo("2026-12-01 20:00–02:00 +1");
        assertThat(part(1, "2026-12-01T20:00", "2026-12-02T00:00").span().clock()).isEqualTo("20:00–24:00");
        assertThat(part(1, "2026-12-01T20:00", "2026-12-02T02:00").span().minutesIn(Span.days(part(1, "2026-12-02T00:00", "2026-12-02T01:00").span().day(), 1)))
                .isEqualTo(120);
    }

    private static WorkRule.Part part(long session, String from, String to) {
        return new WorkRule.Part(session, new Span(ChinaTime.instant(LocalDateTime.parse(from)), ChinaTime.instant(LocalDateTime.parse(to))));
    }
}
