package app.anchorage.merchant;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The brands under which a merchant sells. */
@ApplicationScoped
public class Brands {
    public record Brand(long id, String name) {}

    @Inject
    Jdbi sql;

    @Inject
    MerchantService merchants;

    @Inject
    Parts parts;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Transactional
    public void add(long merchant, String name) {
        merchants.find(merchant);
        int added = sql.withHandle(h -> h.createUpdate(
                "insert into merchant_brand (agency_id, merchant_id, name) values (:agency, :merchant, :name) on conflict do nothing")
                .bind("agency", current.get().agencyId()).bind("merchant", merchant).bind("name", name).execute());
        if (added == 0) {
            throw new Refused("brand", "merchant_brand_here", name);
        }
        audit.record("MERCHANT_BRAND_ADDED", "MERCHANT", merchant, null, Map.of("brand", name), null);
    }

    @Transactional
    public void remove(long merchant, long id) {
        Brand brand = NotFound.unless(of(merchant).stream().filter(b -> b.id() == id).findFirst());
        parts.remove("merchant_brand", merchant, id, "merchant_brand_used");
        audit.record("MERCHANT_BRAND_REMOVED", "MERCHANT", merchant, Map.of("brand", brand.name()), null, null);
    }

    @Transactional
    public List<Brand> of(long merchant) {
        return sql.withHandle(h -> h.createQuery("select id, name from merchant_brand where merchant_id = :merchant order by name, id")
                .bind("merchant", merchant).mapTo(Brand.class).list());
    }
}
