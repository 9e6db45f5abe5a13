package app.anchorage.ledger.month;

import app.anchorage.ledger.Cause;
import app.anchorage.ledger.Postings;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.HoursImpact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Lets a month's money follow its verified hours. */
@ApplicationScoped
public class MonthHours implements HoursImpact {
    @Inject
    MonthPositions months;

    @Inject
    Postings postings;

    @Inject
    Clock clock;

    @Override
    public void apply(long anchorId, LocalDate month, String reason) {
        long posting = postings.begin(Cause.MONTH, anchorId, reason);
        months.of(posting, new AnchorMonth(anchorId, month, ChinaTime.day(clock.instant())));
    }
}
