package app.anchorage.schedule.calendar;

import app.anchorage.agency.CurrentActor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** Weeks as they were read last, until something that they show has moved: the database counts that with every change, whoever makes it. */
@ApplicationScoped
public class KeptWeeks {
    private static final int ROWS = 3_000;
    private static final int MOST_MOVES = 50;

    /** @param more whether another page of rows follows */
    record Rows(Week week, boolean more) {}

    /** @param moved the sum of moves when it was asked for; @param asked the address, which says all that chooses rows and items */
    private record Key(long agency, long moved, LocalDate first, String asked) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    private final Cache<Key, Rows> kept = Caffeine.newBuilder().maximumWeight(ROWS).weigher((Key key, Rows rows) -> 1 + rows.week().rows().size()).build();

    /**
     * Not within a transaction that moves anything itself: were it rolled back, its sum would come again.
     *
     * @param read what reads it after the sum has been, so that what is kept is never older than its sum
     */
    Rows of(CalendarFilter filter, LocalDate first, Supplier<Rows> read) {
        Key key = new Key(current.get().agencyId(), moved(), first, filter.with("page", Integer.toString(filter.pageNumber())));
        Rows rows = kept.getIfPresent(key);
        if (rows == null) {
            rows = read.get();
            kept.put(key, rows);
        }
        return rows;
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
