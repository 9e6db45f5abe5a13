package app.anchorage.merchant.upload;

import app.anchorage.merchant.Contacts.Contact;
import app.anchorage.merchant.Owners;
import app.anchorage.merchant.upload.MerchantBook.HeldShop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Loads what the agency knows of its merchants, for comparing a whole file with it. */
@ApplicationScoped
class KnownMerchants {
    public record Head(long id, String name, String taxId, String owner, String note, boolean archived) {}

    public record Brand(long merchantId, String name) {}

    public record Shop(long merchantId, String name, String sellerNick) {}

    public record Person(long merchantId, long id, String name, String title, String phone, String wechat, String email, String note) {
        KnownMerchant.Person known() {
            return new KnownMerchant.Person(id, new Contact(name, title, phone, wechat, email, note));
        }
    }

    @Inject
    Jdbi sql;

    @Inject
    Owners owners;

    MerchantBook load() {
        MerchantBook book = new MerchantBook();
        owners.all().forEach(member -> book.owner(member.name(), member.id()));
        return sql.withHandle(h -> {
            Map<Long, KnownMerchant> merchants = merchants(h, book);
            h.createQuery("select merchant_id, name from merchant_brand").mapTo(Brand.class)
                    .forEach(b -> merchants.get(b.merchantId()).brands.add(b.name()));
            h.createQuery("select merchant_id, name, seller_nick from merchant_shop").mapTo(Shop.class)
                    .forEach(s -> book.add(new HeldShop(merchants.get(s.merchantId()), s.name(), s.sellerNick())));
            h.createQuery("select merchant_id, id, name, title, phone, wechat, email, note from merchant_contact order by id").mapTo(Person.class)
                    .forEach(p -> merchants.get(p.merchantId()).contacts.putIfAbsent(p.name(), p.known()));
            return book;
        });
    }

    private static Map<Long, KnownMerchant> merchants(Handle h, MerchantBook book) {
        Map<Long, KnownMerchant> merchants = new HashMap<>();
        h.createQuery("""
                select m.id, m.name, m.tax_id, o.name as owner, m.note, m.archived_at is not null as archived
                from merchant m left join member o on o.agency_id = m.agency_id and o.id = m.owner_id order by m.id""").mapTo(Head.class)
                .forEach(head -> {
                    KnownMerchant merchant = new KnownMerchant(head.id(), head.name(), head.archived());
                    merchant.data.put(MerchantColumn.TAX_ID, head.taxId());
                    merchant.data.put(MerchantColumn.OWNER, head.owner());
                    merchant.data.put(MerchantColumn.NOTE, head.note());
                    merchants.put(head.id(), merchant);
                    book.add(merchant);
                });
        return merchants;
    }
}
