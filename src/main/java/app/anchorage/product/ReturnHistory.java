package app.anchorage.product;

import app.anchorage.agency.CurrentActor;
import app.anchorage.merchant.MerchantSales;
import app.anchorage.money.ChinaTime;
import app.anchorage.order.SoldSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** What came back of the agency's own sales of a category: the return rate to expect of its products. */
@ApplicationScoped
public class ReturnHistory {
    static final int DAYS = 180;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The same rule as a merchant's return rate, over the orders of the last days; null for no category. */
    @Transactional
    public MerchantSales of(String category) {
        LocalDate since = ChinaTime.day(clock.instant()).minusDays(DAYS - 1L);
        return category == null ? null : sql.withHandle(h -> h.createQuery("""
                select :days as days, cast(:since as date) as since, %s
                from order_line l where l.agency_id = :agency and l.category = :category and l.created_at >= :from and %s""".formatted(MerchantSales.SUMS, SoldSums.COUNTED))
                .bind("agency", current.get().agencyId()).bind("category", category).bind("days", DAYS).bind("since", since)
                .bind("from", ChinaTime.startOf(since)).mapTo(MerchantSales.class).one());
    }
}
