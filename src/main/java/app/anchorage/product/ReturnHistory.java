package app.anchorage.product;

import app.anchorage.agency.CurrentActor;
import app.anchorage.merchant.MerchantSales;
import app.anchorage.money.ChinaTime;
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
                select :days as days, cast(:since as date) as since, count(*) as lines, count(distinct order_no) filter (where state in (3, 4)) as orders,
                  coalesce(sum(coalesce(paid_fen, settled_fen)) filter (where state in (3, 4)), 0)\\:\\:bigint as ended_fen,
                  coalesce(sum(greatest(settled_fen - refund_fen, 0)) filter (where state = 3), 0)\\:\\:bigint as settled_fen,
                  coalesce(sum(paid_fen) filter (where state in (1, 2)), 0)\\:\\:bigint as open_fen,
                  0\\:\\:bigint as net_fen, 0\\:\\:bigint as frozen_fen
                from order_line where agency_id = :agency and category = :category and state is not null and pair is distinct from 'SAME'
                  and created_at >= :from""")
                .bind("agency", current.get().agencyId()).bind("category", category).bind("days", DAYS).bind("since", since)
                .bind("from", ChinaTime.startOf(since)).mapTo(MerchantSales.class).one());
    }
}
