package app.anchorage.merchant;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The people one talks to at a merchant. */
@ApplicationScoped
public class Contacts {
    /** All but the name may be null. */
    public record Contact(String name, String title, String phone, String wechat, String email, String note) {}

    /** A contact that is there. */
    public record Row(long id, String name, String title, String phone, String wechat, String email, String note) {
        Contact contact() {
            return new Contact(name, title, phone, wechat, email, note);
        }
    }

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

    @Transactional
    public void add(long merchant, Contact contact, UUID form) {
        merchants.find(merchant);
        if (form != null) {
            once.claim(form, "/merchants/" + merchant);
        }
        sql.useHandle(h -> h.createUpdate("""
                insert into merchant_contact (agency_id, merchant_id, name, title, phone, wechat, email, note)
                values (:agency, :merchant, :name, :title, :phone, :wechat, :email, :note)""")
                .bind("agency", current.get().agencyId()).bind("merchant", merchant).bindMethods(contact).execute());
        audit.record("MERCHANT_CONTACT_ADDED", "MERCHANT", merchant, null, contact, null);
    }

    @Transactional
    public void edit(long merchant, long id, Contact contact) {
        Row before = find(merchant, id);
        sql.useHandle(h -> h.createUpdate("""
                update merchant_contact set name = :name, title = :title, phone = :phone, wechat = :wechat, email = :email, note = :note
                where merchant_id = :merchant and id = :id""").bind("merchant", merchant).bind("id", id).bindMethods(contact).execute());
        audit.record("MERCHANT_CONTACT_CHANGED", "MERCHANT", merchant, before.contact(), contact, null);
    }

    @Transactional
    public void remove(long merchant, long id) {
        Row before = find(merchant, id);
        parts.remove("merchant_contact", merchant, id, "merchant_contact_used");
        audit.record("MERCHANT_CONTACT_REMOVED", "MERCHANT", merchant, before.contact(), null, null);
    }

    @Transactional
    public Row find(long merchant, long id) {
        return NotFound.unless(of(merchant).stream().filter(contact -> contact.id() == id).findFirst());
    }

    @Transactional
    public List<Row> of(long merchant) {
        return sql.withHandle(h -> h.createQuery("""
                select id, name, title, phone, wechat, email, note from merchant_contact where merchant_id = :merchant order by id""")
                .bind("merchant", merchant).mapTo(Row.class).list());
    }
}
