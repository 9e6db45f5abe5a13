package app.anchorage.merchant;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The shops by which order lines find their merchant; a shop belongs to one merchant. */
@ApplicationScoped
public class Shops {
    /** @param name as order reports write it; @param sellerNick 掌柜旺旺, or null */
    public record Shop(String name, String sellerNick) {}

    /** A shop that is there. */
    public record Row(long id, String platform, String name, String sellerNick) {
        public String platformKey() {
            return "roster_platform_" + platform;
        }
    }

    /** Whose shop it is. */
    public record Holder(long shop, long merchant, String merchantName, String name, String sellerNick) {}

    @Inject
    Jdbi sql;

    @Inject
    MerchantService merchants;

    @Inject
    Parts parts;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    /** @throws Refused naming the merchant who has the shop; two people at once: the second is told of the first */
    @Transactional
    public void add(long merchant, Shop shop, UUID form) {
        merchants.find(merchant);
        if (form != null) {
            once.claim(form, "/merchants/" + merchant);
        }
        int added = sql.withHandle(h -> h.createUpdate("""
                insert into merchant_shop (agency_id, merchant_id, name, seller_nick) values (:agency, :merchant, :name, :nick) on conflict do nothing""")
                .bind("agency", current.get().agencyId()).bind("merchant", merchant).bind("name", shop.name()).bind("nick", shop.sellerNick()).execute());
        if (added == 0) {
            throw taken(shop, holders(shop).get(0), merchant);
        }
        audit.record("MERCHANT_SHOP_ADDED", "MERCHANT", merchant, null, shop, null);
    }

    @Transactional
    public void edit(long merchant, long id, Shop shop) {
        Row before = find(merchant, id);
        Optional<Holder> other = holders(shop).stream().filter(h -> h.shop() != id).findFirst();
        if (other.isPresent()) {
            throw taken(shop, other.get(), merchant);
        }
        sql.useHandle(h -> h.createUpdate("update merchant_shop set name = :name, seller_nick = :nick where id = :id")
                .bind("name", shop.name()).bind("nick", shop.sellerNick()).bind("id", id).execute());
        audit.record("MERCHANT_SHOP_CHANGED", "MERCHANT", merchant, new Shop(before.name(), before.sellerNick()), shop, null);
    }

    @Transactional
    public void remove(long merchant, long id) {
        Row shop = find(merchant, id);
        parts.remove("merchant_shop", merchant, id, "merchant_shop_used");
        audit.record("MERCHANT_SHOP_REMOVED", "MERCHANT", merchant, new Shop(shop.name(), shop.sellerNick()), null, null);
    }

    @Transactional
    public Row find(long merchant, long id) {
        return NotFound.unless(of(merchant).stream().filter(shop -> shop.id() == id).findFirst());
    }

    @Transactional
    public List<Row> of(long merchant) {
        return sql.withHandle(h -> h.createQuery("select id, platform, name, seller_nick from merchant_shop where merchant_id = :merchant order by name, id")
                .bind("merchant", merchant).mapTo(Row.class).list());
    }

    private List<Holder> holders(Shop shop) {
        return sql.withHandle(h -> h.createQuery("""
                select s.id as shop, m.id as merchant, m.name as merchant_name, s.name, s.seller_nick from merchant_shop s
                join merchant m on m.agency_id = s.agency_id and m.id = s.merchant_id
                where s.name = :name or s.seller_nick = :nick order by s.name <> :name, s.id""")
                .bind("name", shop.name()).bind("nick", shop.sellerNick()).mapTo(Holder.class).list());
    }

    private static Refused taken(Shop shop, Holder holder, long merchant) {
        boolean byName = holder.name().equals(shop.name());
        String what = byName ? shop.name() : shop.sellerNick();
        String key = holder.merchant() == merchant ? "merchant_shop_here" : "merchant_shop_taken";
        return new Refused(byName ? "name" : "sellerNick", key, what, holder.merchantName());
    }
}
