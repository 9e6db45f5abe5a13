package app.anchorage.product.upload;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the agency knows of the products and merchants that a file names. */
@ApplicationScoped
class ProductBook {
    /** Whose something is. */
    public record Owner(String word, long id, String name) {}

    public record Row(String item, long id, long merchantId, String merchant, String name, String category, Long everydayFen, Long liveFen,
            Integer commissionPoints, Integer stock, String gifts, String note) {
        Map<ProductColumn, String> data() {
            Map<ProductColumn, String> data = new EnumMap<>(ProductColumn.class);
            data.put(ProductColumn.NAME, name);
            data.put(ProductColumn.CATEGORY, category);
            data.put(ProductColumn.EVERYDAY, everydayFen == null ? null : Money.fen(everydayFen).shown());
            data.put(ProductColumn.LIVE, liveFen == null ? null : Money.fen(liveFen).shown());
            data.put(ProductColumn.COMMISSION, commissionPoints == null ? null : Rate.basisPoints(commissionPoints).toString());
            data.put(ProductColumn.STOCK, Objects.toString(stock, null));
            data.put(ProductColumn.GIFTS, gifts);
            data.put(ProductColumn.NOTE, note);
            return data;
        }
    }

    public record More(long id, String heading, String value) {}

    /** By item; merchants by name, shop and seller's nick. @param more further columns by product */
    record Known(Map<String, Row> products, Map<Long, Map<String, String>> more, Map<String, Owner> merchants, Map<String, Owner> shops,
            Map<String, Owner> nicks) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    Known load(List<String> items) {
        return sql.withHandle(h -> {
            Map<Long, Map<String, String>> more = new HashMap<>();
            Map<String, Row> products = new HashMap<>();
            if (!items.isEmpty()) {
                products(h, items, products, more);
            }
            return new Known(products, more, owners(h, "select name as word, id, name from merchant where agency_id = :agency and archived_at is null order by id desc"),
                    owners(h, OF_SHOPS.formatted("s.name")), owners(h, OF_SHOPS.formatted("s.seller_nick")));
        });
    }

    private static final String OF_SHOPS = """
            select %1$s as word, m.id, m.name from merchant_shop s join merchant m on m.agency_id = s.agency_id and m.id = s.merchant_id
            where s.agency_id = :agency and %1$s is not null""";

    private void products(Handle h, List<String> items, Map<String, Row> products, Map<Long, Map<String, String>> more) {
        h.createQuery("""
                select i.item_id as item, p.id, p.merchant_id, m.name as merchant, p.name, p.category, p.everyday_fen, p.live_fen, p.commission_points, p.stock,
                  p.gifts, p.note
                from product_item i join product p on p.agency_id = i.agency_id and p.id = i.product_id
                  join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
                where i.agency_id = :agency and i.platform = 'TAOBAO' and i.item_id in (<items>)""").bind("agency", current.get().agencyId())
                .bindList("items", items).mapTo(Row.class).forEach(row -> products.put(row.item(), row));
        h.createQuery("""
                select p.id, e.key as heading, e.value from product p, jsonb_each_text(p.more) e
                where p.agency_id = :agency and p.id in (select product_id from product_item where agency_id = :agency and item_id in (<items>))""")
                .bind("agency", current.get().agencyId()).bindList("items", items).mapTo(More.class)
                .forEach(one -> more.computeIfAbsent(one.id(), id -> new HashMap<>()).put(one.heading(), one.value()));
    }

    private Map<String, Owner> owners(Handle h, String query) {
        Map<String, Owner> owners = new HashMap<>();
        h.createQuery(query).bind("agency", current.get().agencyId()).mapTo(Owner.class).forEach(owner -> owners.put(owner.word(), owner));
        return owners;
    }
}
