package app.anchorage.schedule.calendar;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Moves;
import app.anchorage.schedule.calendar.CalendarReading.Found;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Pages of the calendar as they were read last, until something that it shows has moved. */
@ApplicationScoped
public class KeptCalendar {
    private static final int ROWS = 3_000;

    /** @param moved the sum of moves when it was asked for; @param asked the address, which says all that chooses what is shown */
    private record Key(long agency, long moved, LocalDate first, String asked) {}

    @Inject
    Moves moves;

    @Inject
    CurrentActor current;

    private final Cache<Key, Found> kept = Caffeine.newBuilder().maximumWeight(ROWS).weigher((Key key, Found found) -> 1 + found.rows()).build();

    /** Not within a transaction that moves anything itself, see {@link Moves}. @param read what reads it where it is not known */
    Found of(CalendarFilter filter, LocalDate first, Supplier<Found> read) {
        Key key = new Key(current.get().agencyId(), moves.sum(), first, filter.with("page", Integer.toString(filter.pageNumber())));
        Found found = kept.getIfPresent(key);
        if (found == null) {
            found = read.get();
            kept.put(key, found);
        }
        return found;
    }
}
