package app.anchorage.intake.read;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Asks about dates that are possible but unlikely: before 2010, or after tomorrow. */
record DateCheck(LocalDate today) {
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    void check(Object value, long row, String column, String text, RowSink sink) {
        if (!(value instanceof LocalDateTime moment)) {
            return;
        }
        if (moment.toLocalDate().isBefore(EARLIEST)) {
            sink.finding(Finding.yellow("finding_old_date", row, column, text));
        } else if (moment.toLocalDate().isAfter(today.plusDays(1))) {
            sink.finding(Finding.yellow("finding_future_date", row, column, text));
        }
    }
}
