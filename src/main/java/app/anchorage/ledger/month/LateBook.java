package app.anchorage.ledger.month;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.explain.Observed;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AgreementTimeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads what became known of a month after it was closed, and what the month was as of each day on which something did. */
@ApplicationScoped
public class LateBook {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** A close of somebody whom the month pays. @param posting the last one before it; @param at when that was */
    public record Closing(long posting, Instant at) {
        boolean knew(Instant moment) {
            return !moment.isAfter(at);
        }
    }

    /** An agreement's decision or a month's hours. */
    public record Said(long id, Instant at, long value) {
        LocalDate day() {
            return ChinaTime.day(at);
        }
    }

    /** Per day of a late fact the month as known then; empty while nobody has closed it. */
    SortedMap<LocalDate, MonthFacts> since(MonthFacts now) {
        SortedMap<LocalDate, MonthFacts> days = new TreeMap<>();
        closing(now).ifPresent(closing -> {
            List<LateLine> lines = lines(now, closing);
            List<Said> decided = decided(now);
            List<Said> hours = hours(now);
            SortedSet<LocalDate> all = new TreeSet<>();
            lines.forEach(line -> all.addAll(line.days()));
            decided.stream().filter(said -> !closing.knew(said.at())).forEach(said -> all.add(said.day()));
            hours.stream().filter(said -> !closing.knew(said.at())).forEach(said -> all.add(said.day()));
            LateSums sums = new LateSums(now, lines);
            all.forEach(day -> {
                sums.on(day);
                days.put(day, new MonthFacts(now.month(), asOf(now.timeline(), decided, closing, day), sums.sums(), sums.parts(),
                        known(hours, closing, day).reduce((earlier, later) -> later).map(Said::value).orElse(0L)));
            });
        });
        return days;
    }

    private static Stream<Said> known(List<Said> all, Closing closing, LocalDate day) {
        return all.stream().filter(said -> closing.knew(said.at()) || !said.day().isAfter(day));
    }

    private static AgreementTimeline asOf(AgreementTimeline timeline, List<Said> decided, Closing closing, LocalDate day) {
        List<Long> there = known(decided, closing, day).map(Said::id).toList();
        return AgreementTimeline.of(timeline.versions().stream().filter(version -> there.contains(version.id())).toList());
    }

    private Optional<Closing> closing(MonthFacts now) {
        List<Long> payees = new ArrayList<>(List.of(now.month().anchorId()));
        now.timeline().versions().forEach(version -> version.pay().team().forEach(party -> payees.add(party.payee())));
        return sql.withHandle(h -> query(h.createQuery("""
                select p.id as posting, p.at from account a join posting p on p.agency_id = :agency and p.id = a.closed_posting
                where a.agency_id = :agency and a.kind = 'ANCHOR' and a.anchor_id = any(:payees) and a.closed_through >= :to order by p.id limit 1"""), now)
                .bindArray("payees", Long.class, payees).mapTo(Closing.class).findOne());
    }

    private List<Said> decided(MonthFacts now) {
        return sql.withHandle(h -> query(h.createQuery("""
                select id, coalesce(decided_at, created_at) as at, 0 as value from agreement where agency_id = :agency and anchor_id = :anchor order by 2"""), now)
                .mapTo(Said.class).list());
    }

    private List<Said> hours(MonthFacts now) {
        return sql.withHandle(h -> query(h.createQuery("""
                select id, at, minutes as value from worked_hours where agency_id = :agency and anchor_id = :anchor and month = :from order by id"""), now)
                .mapTo(Said.class).list());
    }

    private List<LateLine> lines(MonthFacts now, Closing closing) {
        return sql.withHandle(h -> {
            List<LateRow> rows = query(h.createQuery(LateSql.LINES), now).bind("after", closing.posting()).mapTo(LateRow.class).list();
            List<Long> ids = rows.stream().map(LateRow::lineId).toList();
            Map<Long, List<LateSql.Part>> parts = query(h.createQuery(LateSql.PARTS), now).bind("after", closing.posting()).bindArray("lines", Long.class, ids)
                    .mapTo(LateSql.Part.class).stream().collect(Collectors.groupingBy(LateSql.Part::lineId));
            Map<Long, List<LateLine.Refund>> refunds = query(h.createQuery(LateSql.REFUNDS), now).bind("after", closing.posting()).bind("at", closing.at())
                    .bindArray("lines", Long.class, ids).mapTo(LateLine.Refund.class).stream().collect(Collectors.groupingBy(LateLine.Refund::lineId));
            Map<Long, Observed> observed = query(h.createQuery(LateSql.OBSERVED), now).bindArray("lines", Long.class, List.copyOf(refunds.keySet()))
                    .mapTo(LateSql.Seen.class).stream().collect(Collectors.toMap(LateSql.Seen::lineId, LateSql.Seen::row));
            return rows.stream().map(row -> row.line(now, parts.getOrDefault(row.lineId(), List.of()), refunds.getOrDefault(row.lineId(), List.of()),
                    observed.get(row.lineId()))).toList();
        });
    }

    private Query query(Query query, MonthFacts of) {
        return query.bind("agency", current.get().agencyId()).bind("anchor", of.month().anchorId()).bind("from", of.month().month()).bind("to", of.end());
    }
}
