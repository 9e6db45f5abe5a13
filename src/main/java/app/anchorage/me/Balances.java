package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import app.anchorage.web.Questions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/** Reads the balances of one account: one row a day since its last statement, however many lines and days there were before. */
@ApplicationScoped
public class Balances {
    @Inject
    Jdbi sql;

    /** What lies on a day; the days of all statements are one, those after them up to today another. */
    public record Part(LocalDate day, long fen, long entries) {}

    Amounts of(MyAccount account) {
        return of(account, Questions.alone(sql, questions -> ask(questions, account)));
    }

    static Questions.Answer<Part> ask(Questions questions, MyAccount account) {
        return questions.ask("""
                select case when value_date <= :today then :today else value_date end as day, -sum(fen) as fen, sum(entries) as entries
                from balance where agency_id = :agency and account_id = :account and value_date > :closed group by 1 order by 1""", Part.class,
                Map.of("agency", account.agencyId(), "account", account.id(), "closed", account.closedThrough(), "today", account.today()));
    }

    /** @param since the days since the last statement */
    static Amounts of(MyAccount account, List<Part> since) {
        List<Part> days = new ArrayList<>(List.of(new Part(account.closedThrough(), account.closedFen(), account.closedEntries())));
        days.addAll(since);
        return new Amounts(sum(days, day -> !day.isAfter(account.today())), sum(days, day -> !day.isAfter(account.closedThrough())),
                sum(days, Difference.OPEN::equals), days.stream().filter(d -> d.day().isAfter(account.today()) && d.day().isBefore(Difference.OPEN) && d.fen() != 0)
                        .map(d -> new DayAmount(d.day(), d.fen())).toList(), days.stream().mapToLong(Part::entries).sum());
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
