package app.anchorage.merchant;

import app.anchorage.money.ChinaTime;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The list of merchants as people look through it: searched, filtered, ordered, a page at a time. */
@ApplicationScoped
public class MerchantList {
    static final int PAGE = 50;

    /** @param brands and shopNames the first few, as words; null without any */
    public record Row(long id, String name, String taxId, boolean archived, String owner, String brands, long shops, String shopNames,
            String contact, Instant createdAt, String key) implements Paged.Row {
        @Override
        public Place place() {
            return new Place(key, id);
        }

        public LocalDate day() {
            return ChinaTime.day(createdAt);
        }

        public String statusKey() {
            return archived ? "merchant_archived" : "merchant_active";
        }

        public String tone() {
            return archived ? "quiet" : "good";
        }
    }

    /** How many merchants there are of each kind worth a tile. */
    public record Counts(long active, long withoutShop, long archived, long unknownShops) {}

    public record Page(Paged<Row> found, Counts counts) {
        public List<Row> rows() {
            return found.rows();
        }
    }

    private static final String MERCHANTS = """
            select m.id, m.name, m.tax_id, m.archived_at is not null as archived, m.owner_id, o.name as owner, m.created_at,
              (extract(epoch from m.created_at) * 1000000)::bigint as since,
              (select string_agg(b.name, ' · ' order by b.name) from merchant_brand b where b.agency_id = m.agency_id and b.merchant_id = m.id) as brands,
              (select count(*) from merchant_shop s where s.agency_id = m.agency_id and s.merchant_id = m.id) as shops,
              (select string_agg(x.name, ' · ' order by x.name) from (select s.name from merchant_shop s
                where s.agency_id = m.agency_id and s.merchant_id = m.id order by s.name limit 3) x) as shop_names,
              (select concat_ws(' ', c.name, c.phone) from merchant_contact c where c.agency_id = m.agency_id and c.merchant_id = m.id
                order by c.id limit 1) as contact
            from merchant m left join member o on o.agency_id = m.agency_id and o.id = m.owner_id""";

    private static final String WHERE = """
             where (:status = 'all' or archived = (:status = 'archived'))
              and (:owner = '' or coalesce(owner_id::text, 'none') = :owner)
              and (:q = '' or strpos(lower(m.name), lower(:q)) > 0 or starts_with(tax_id, upper(:q))
                or exists (select from merchant_brand b where b.merchant_id = m.id and strpos(lower(b.name), lower(:q)) > 0)
                or exists (select from merchant_shop s where s.merchant_id = m.id
                  and (strpos(lower(s.name), lower(:q)) > 0 or strpos(lower(s.seller_nick), lower(:q)) > 0)))""";

    @Inject
    Jdbi sql;

    @Inject
    UnknownShops unknown;

    @Transactional
    public Page page(MerchantFilter filter) {
        long unknownShops = unknown.count();
        return sql.withHandle(h -> new Page(Paged.of(rows(h, filter), PAGE, filter.before(), filter.after()), counts(h, unknownShops)));
    }

    private static List<Row> rows(Handle h, MerchantFilter filter) {
        Optional<Place> place = filter.before().or(filter::after);
        boolean down = filter.descending() != filter.before().isPresent();
        MerchantSort sort = filter.sort();
        String from = place.isEmpty() ? "" : " and (%s, id) %s (cast(:key as %s), :id)".formatted(sort.expression, down ? "<" : ">", sort.type);
        String order = " order by %1$s %2$s, id %2$s limit %3$d".formatted(sort.expression, down ? "desc" : "asc", PAGE + 1);
        Query query = h.createQuery("select m.*, (%s)::text as key from (%s) m %s%s%s".formatted(sort.expression, MERCHANTS, WHERE, from, order));
        place.ifPresent(p -> query.bind("key", p.key()).bind("id", p.id()));
        return query.bind("q", filter.q()).bind("status", filter.status()).bind("owner", filter.owner()).mapTo(Row.class).list();
    }

    private static Counts counts(Handle h, long unknownShops) {
        return h.createQuery("""
                select count(*) filter (where archived_at is null) as active,
                  count(*) filter (where archived_at is null and not exists
                    (select from merchant_shop s where s.agency_id = m.agency_id and s.merchant_id = m.id)) as without_shop,
                  count(*) filter (where archived_at is not null) as archived, :unknown as unknown_shops
                from merchant m""").bind("unknown", unknownShops).mapTo(Counts.class).one();
    }
}
