package app.anchorage.product;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The list of products by name, searched and filtered, a page at a time. */
@ApplicationScoped
public class ProductList {
    static final int PAGE = 50;

    /** @param items as the reports name them; @param missing kinds of document that neither it has; null: none */
    public record Row(long id, long merchantId, String merchant, String name, String category, Long liveFen, Long everydayFen, Integer commissionPoints,
            Integer stock, String items, LocalDate delivers, String missing, boolean archived) implements Paged.Row {
        @Override
        public Place place() {
            return new Place(name, id);
        }

        public Money live() {
            return liveFen == null ? null : Money.fen(liveFen);
        }

        public Money everyday() {
            return everydayFen == null ? null : Money.fen(everydayFen);
        }

        public Rate commission() {
            return commissionPoints == null ? null : Rate.basisPoints(commissionPoints);
        }
    }

    private static final String MISSING = """
            (select string_agg(n.kind, ' · ' order by n.kind) from category_need n where n.agency_id = p.agency_id and n.category = p.category and not exists
              (select from compliance_document d where d.agency_id = p.agency_id and d.product_id = p.id and d.kind = n.kind
                and :today between coalesce(d.valid_from, date '-infinity') and coalesce(d.expires_on, date 'infinity')))""";

    private static final String PRODUCTS = """
            select p.id, p.merchant_id, m.name as merchant, p.name, p.category, p.live_fen, p.everyday_fen, p.commission_points, p.stock,
              (select string_agg(i.item_id, ' · ' order by i.item_id) from product_item i where i.agency_id = p.agency_id and i.product_id = p.id) as items,
              (select max(b.delivers_to) from product_batch b where b.agency_id = p.agency_id and b.product_id = p.id) as delivers,
              %s as missing, p.archived_at is not null as archived
            from product p join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
            where p.agency_id = :agency and (:status = 'all' or (p.archived_at is not null) = (:status = 'archived'))
              and (:merchant = '' or p.merchant_id = cast(nullif(:merchant, '') as bigint)) and (:category = '' or p.category = :category)
              and (:q = '' or strpos(lower(p.name), lower(:q)) > 0
                or exists (select from product_item i where i.agency_id = p.agency_id and i.product_id = p.id and i.item_id = :q))""".formatted(MISSING);

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Transactional
    public Paged<Row> page(ProductFilter filter) {
        Optional<Place> place = filter.before().or(filter::after);
        boolean back = filter.before().isPresent();
        String from = place.isEmpty() ? "" : " and (p.name, p.id) " + (back ? "<" : ">") + " (:key, :id)";
        String missing = filter.documents().isEmpty() ? "" : " and " + MISSING + " is not null";
        String order = " order by p.name %1$s, p.id %1$s limit %2$d".formatted(back ? "desc" : "asc", PAGE + 1);
        return sql.withHandle(h -> {
            Query query = h.createQuery(PRODUCTS + missing + from + order).bind("agency", current.get().agencyId()).bind("today", ChinaTime.day(clock.instant()))
                    .bind("status", filter.status()).bind("merchant", filter.merchant()).bind("category", filter.category()).bind("q", filter.q());
            place.ifPresent(p -> query.bind("key", p.key()).bind("id", p.id()));
            return Paged.of(query.mapTo(Row.class).list(), PAGE, filter.before(), filter.after());
        });
    }

    /** Categories that products have or that need documents: proposals for a field. */
    @Transactional
    public List<String> categories() {
        return sql.withHandle(h -> h.createQuery("""
                select category from product where agency_id = :agency and category is not null
                union select category from category_need where agency_id = :agency order by 1 limit 500""").bind("agency", current.get().agencyId())
                .mapTo(String.class).list());
    }
}
