package app.anchorage.intake;

import app.anchorage.money.ChinaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a report was probably exported: of two reports that say different things of one line in the same state, the later export wins.
 *
 * @param dated whether the file's name says so
 */
record ExportMoment(Instant at, boolean dated) {
    private static final LocalTime DAY_ONLY = LocalTime.of(23, 59, 59);

    /**
     * @param named what the file's name says, null without; the last second of a day stands for a day alone
     * @param newest the newest time inside the rows, null without
     * @param uploaded the last resort, and a bound: a name more than a day ahead of it is no date
     */
    static ExportMoment propose(LocalDateTime named, Instant newest, Instant uploaded) {
        Instant byName = named == null ? null : ChinaTime.instant(start(named));
        if (byName != null && !byName.isAfter(uploaded.plus(Duration.ofDays(1)))) {
            return new ExportMoment(newest != null && newest.isAfter(byName) ? newest : byName, true);
        }
        return new ExportMoment(newest != null ? newest : uploaded, false);
    }

    private static LocalDateTime start(LocalDateTime named) {
        return named.toLocalTime().equals(DAY_ONLY) ? named.toLocalDate().atStartOfDay() : named;
    }
}
