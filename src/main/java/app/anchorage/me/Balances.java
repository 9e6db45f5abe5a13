package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/** Reads the balances of one account: one row a day since its last statement, however many lines and days there were before. */
@ApplicationScoped
public class Balances {
    private static final int ACCOUNTS = 2_000;

    @Inject
    Jdbi sql;

    /** What lies on a day; the days of all statements are one, those after them up to today another. */
    public record Part(LocalDate day, long fen, long entries) {}

    private record Closed(long agency, long account, LocalDate through) {}

    private final Cache<Closed, Part> kept = Caffeine.newBuilder().maximumSize(ACCOUNTS).build();

    Amounts of(MyAccount account) {
        List<Part> days = new ArrayList<>(List.of(kept.get(new Closed(account.agencyId(), account.id(), account.closedThrough()), this::closed)));
        days.addAll(sql.withHandle(h -> h.createQuery("""
                select case when value_date <= :today then :today else value_date end as day, -sum(fen) as fen, sum(entries) as entries
                from balance where agency_id = :agency and account_id = :account and value_date > :closed group by 1 order by 1""")
                .bind("agency", account.agencyId()).bind("account", account.id()).bind("closed", account.closedThrough()).bind("today", account.today())
                .mapTo(Part.class).list()));
        return new Amounts(sum(days, day -> !day.isAfter(account.today())), sum(days, day -> !day.isAfter(account.closedThrough())),
                sum(days, Difference.OPEN::equals), days.stream().filter(d -> d.day().isAfter(account.today()) && d.day().isBefore(Difference.OPEN) && d.fen() != 0)
                        .map(d -> new DayAmount(d.day(), d.fen())).toList(), days.stream().mapToLong(Part::entries).sum());
    }

    /** Days that a statement has closed are summed once: the database takes no more entries there, and opens none again. */
    private Part closed(Closed days) {
        return sql.withHandle(h -> h.createQuery("""
                select cast(:through as date) as day, coalesce(-sum(fen), 0) as fen, coalesce(sum(entries), 0) as entries
                from balance where agency_id = :agency and account_id = :account and value_date <= :through""")
                .bind("agency", days.agency()).bind("account", days.account()).bind("through", days.through()).mapTo(Part.class).one());
    }

    private static Money sum(List<Part> days, Predicate<LocalDate> which) {
        return Money.fen(days.stream().filter(d -> which.test(d.day())).mapToLong(Part::fen).reduce(0, Math::addExact));
    }

    List<DayAmount> days(MyAccount account, LocalDate from, LocalDate to) {
        return sql.withHandle(h -> h.createQuery("""
                select value_date as day, -fen as fen from balance
                where agency_id = :agency and account_id = :account and value_date between :from and :to and fen <> 0 order by 1""")
                .bind("agency", account.agencyId()).bind("account", account.id()).bind("from", from).bind("to", to)
                .mapTo(DayAmount.class).list());
    }
}
