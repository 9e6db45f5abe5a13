package app.anchorage.intake.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/** Asks about dates that are possible but unlikely: before 2010, or after tomorrow. */
record DateCheck(LocalDate today) {
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    void check(LocalDateTime moment, long row, String column, String text, Consumer<Finding> findings) {
        if (moment.toLocalDate().isBefore(EARLIEST)) {
            findings.accept(Finding.yellow("finding_old_date", row, column, text));
        } else if (moment.toLocalDate().isAfter(today.plusDays(1))) {
            findings.accept(Finding.yellow("finding_future_date", row, column, text));
        }
    }
}
