package app.anchorage.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;

/** Document numbers without gaps per agency, kind and month ({@code ST-202611-0001}); a transaction that fails gives its numbers back. */
@ApplicationScoped
public class NumberSeries {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /**
     * The next numbers, in order. Holds the series to the end of the transaction, so take them last.
     *
     * @param kind the document: {@code ST} statement, {@code Q} quote, {@code C} contract, {@code A} agreement with an anchor
     */
    public List<String> next(String kind, LocalDate month, int count) {
        String series = kind + "-" + MONTH.format(month);
        long last = sql.withHandle(h -> h.createQuery("""
                insert into number_series as n (agency_id, series, last) values (:agency, :series, :count)
                on conflict (agency_id, series) do update set last = n.last + :count returning last""")
                .bind("agency", current.get().agencyId()).bind("series", series).bind("count", count).mapTo(Long.class).one());
        return LongStream.rangeClosed(last - count + 1, last).mapToObj(n -> series + "-%04d".formatted(n)).toList();
    }
}
