package app.anchorage.merchant;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Shops of the order reports that no merchant has, with what they sold in the last 90 days. */
@ApplicationScoped
public class UnknownShops {
    private static final int DAYS = 90;
    private static final int MOST = 100;

    /** @param settledFen what is left of settled lines after returns */
    public record Row(String name, long lines, long settledFen, long found) {
        public Money settled() {
            return Money.fen(settledFen);
        }

        public String query() {
            return "shop=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        }
    }

    /** Steps from name to name through the index, however many lines each shop has. */
    private static final String UNKNOWN = """
            with recursive step as (
              (select shop from order_line where agency_id = :agency and shop is not null order by shop limit 1)
              union all
              select (select l.shop from order_line l where l.agency_id = :agency and l.shop > s.shop order by l.shop limit 1)
              from step s where s.shop is not null),
            unknown as (select shop as name from step where shop is not null and length(shop) <= 120 and not exists
              (select from merchant_shop m where m.agency_id = :agency and m.platform = 'TAOBAO' and m.name = step.shop))
            """;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Transactional
    public long count() {
        return sql.withHandle(h -> h.createQuery(UNKNOWN + "select count(*) from unknown").bind("agency", current.get().agencyId())
                .mapTo(Long.class).one());
    }

    /** Those who sold most first, and no more than a person looks through; {@code found} says how many there are. */
    @Transactional
    public List<Row> largest(String q) {
        return sql.withHandle(h -> h.createQuery(UNKNOWN + """
                select u.name, s.lines, s.settled_fen, count(*) over () as found from unknown u cross join lateral (
                  select count(*) as lines, coalesce(sum(greatest(l.settled_fen - l.refund_fen, 0)) filter (where l.state = 3), 0)::bigint as settled_fen
                  from order_line l where l.agency_id = :agency and l.shop = u.name and l.state is not null and l.created_on > :since) s
                where strpos(lower(u.name), lower(:q)) > 0 order by s.settled_fen desc, s.lines desc, u.name limit :most""")
                .bind("agency", current.get().agencyId()).bind("since", ChinaTime.day(clock.instant()).minusDays(DAYS)).bind("q", q).bind("most", MOST)
                .mapTo(Row.class).list());
    }

    /** Whether order reports name such a shop and no merchant has it. */
    @Transactional
    public boolean has(String name) {
        return sql.withHandle(h -> h.createQuery("""
                select exists (select from order_line where agency_id = :agency and shop = :name)
                  and not exists (select from merchant_shop where agency_id = :agency and platform = 'TAOBAO' and name = :name)""")
                .bind("agency", current.get().agencyId()).bind("name", name).mapTo(Boolean.class).one());
    }
}
