package app.anchorage.product;

import app.anchorage.agency.CurrentActor;
import app.anchorage.merchant.MerchantSection;
import app.anchorage.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** A merchant's products, the newest first, on his page. */
@ApplicationScoped
public class ProductsOfMerchant implements MerchantSection {
    private static final int SHOWN = 10;

    public record Offered(long id, String name, String category, Long liveFen) {
        Row row() {
            return new Row(name, "/products/" + id, category, null, null, liveFen == null ? null : Money.fen(liveFen));
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String headingKey() {
        return "nav_products";
    }

    @Override
    public String emptyKey() {
        return "product_none_of_merchant";
    }

    @Override
    public List<Row> rows(long merchant, Locale locale) {
        return sql.withHandle(h -> h.createQuery("""
                select id, name, category, live_fen from product where agency_id = :agency and merchant_id = :merchant and archived_at is null
                order by id desc limit :shown""").bind("agency", current.get().agencyId()).bind("merchant", merchant).bind("shown", SHOWN).mapTo(Offered.class)
                .map(Offered::row).list());
    }

    @Override
    public Link more(long merchant) {
        return new Link("product_all_of_merchant", "/products?merchant=" + merchant);
    }
}
