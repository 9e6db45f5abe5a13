package app.anchorage.roster;

import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody's hours in the week of a day; the schedule implements it. */
public interface WeekOfWork {
    Optional<Sum> of(long anchorId, LocalDate day);

    /** @param planned and verified as hours and minutes, {@code 38:30}; @param cap of the week, or null; @param over the plan goes beyond it */
    record Sum(String planned, String verified, String cap, boolean over, Hourly hourly) {}

    /** What sessions with verified hours brought in the last days. @param perHour net of an hour after returns, null without hours; @param open lines not settled yet */
    record Hourly(int days, String verified, Money net, Money perHour, long open) {}
}
