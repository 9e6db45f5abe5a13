package app.anchorage.me;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads the balances of one account: one row a day, however many lines there are. */
@ApplicationScoped
public class Balances {
    @Inject
    Jdbi sql;

    Amounts of(MyAccount account) {
        Money payable = sum(account, Difference.NEVER, account.today());
        Money carried = sum(account, Difference.NEVER, account.closedThrough());
        Money frozen = sum(account, Difference.OPEN, Difference.OPEN);
        return new Amounts(payable, carried, frozen, days(account, account.today().plusDays(1), Difference.OPEN.minusDays(1)));
    }

    List<DayAmount> days(MyAccount account, LocalDate from, LocalDate to) {
        return sql.withHandle(h -> h.createQuery("""
                select value_date as day, -fen as fen from balance
                where agency_id = :agency and account_id = :account and value_date between :from and :to and fen <> 0 order by 1""")
                .bind("agency", account.agencyId()).bind("account", account.id()).bind("from", from).bind("to", to)
                .mapTo(DayAmount.class).list());
    }

    private Money sum(MyAccount account, LocalDate from, LocalDate to) {
        return Money.fen(sql.withHandle(h -> h.createQuery("""
                select coalesce(-sum(fen), 0) from balance
                where agency_id = :agency and account_id = :account and value_date between :from and :to""")
                .bind("agency", account.agencyId()).bind("account", account.id()).bind("from", from).bind("to", to)
                .mapTo(Long.class).one()));
    }
}
