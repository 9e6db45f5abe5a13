package app.anchorage.schedule.calendar;

import app.anchorage.agency.CurrentActor;
import app.anchorage.schedule.calendar.CalendarReading.Found;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Pages of the calendar as they were read last, until something that it shows has moved: the database counts that with every change, whoever makes it. */
@ApplicationScoped
public class KeptCalendar {
    private static final int ROWS = 3_000;
    private static final int MOST_MOVES = 50;

    /** @param moved the sum of moves when it was asked for; @param asked the address, which says all that chooses what is shown */
    private record Key(long agency, long moved, LocalDate first, String asked) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    private final Cache<Key, Found> kept = Caffeine.newBuilder().maximumWeight(ROWS).weigher((Key key, Found found) -> 1 + found.rows()).build();

    /**
     * Not within a transaction that moves anything itself: were it rolled back, its sum would come again.
     *
     * @param read what reads it after the sum has been, so that what is kept is never older than its sum
     */
    Found of(CalendarFilter filter, LocalDate first, Supplier<Found> read) {
        Key key = new Key(current.get().agencyId(), moved(), first, filter.with("page", Integer.toString(filter.pageNumber())));
        Found found = kept.getIfPresent(key);
        if (found == null) {
            found = read.get();
            kept.put(key, found);
        }
        return found;
    }

    private long moved() {
        return sql.withHandle(h -> h.createQuery("select coalesce(sum(moves), 0) from calendar_move where agency_id = :agency")
                .bind("agency", current.get().agencyId()).mapTo(Long.class).one());
    }

    /** Puts the agency's moves together where they have become many. */
    void tidy() {
        sql.useHandle(h -> h.createUpdate("""
                with gone as (
                  delete from calendar_move where agency_id = :agency and (select count(*) from calendar_move where agency_id = :agency) > :most returning moves)
                insert into calendar_move (agency_id, moves) select :agency, sum(moves) from gone having count(*) > 0""")
                .bind("agency", current.get().agencyId()).bind("most", MOST_MOVES).execute());
    }
}
