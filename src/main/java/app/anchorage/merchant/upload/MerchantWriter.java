package app.anchorage.merchant.upload;

import app.anchorage.agency.CurrentActor;
import app.anchorage.merchant.Contacts.Contact;
import app.anchorage.merchant.upload.MerchantChange.ContactData;
import app.anchorage.merchant.upload.MerchantChange.Data;
import app.anchorage.merchant.upload.MerchantChange.NewBrand;
import app.anchorage.merchant.upload.MerchantChange.NewContact;
import app.anchorage.merchant.upload.MerchantChange.NewMerchant;
import app.anchorage.merchant.upload.MerchantChange.NewShop;
import app.anchorage.merchant.upload.MerchantChange.Nick;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes all changes of an import, one statement per kind of change. */
@ApplicationScoped
class MerchantWriter {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    ObjectMapper json;

    /** A contact's row in the statement. */
    record Person(long merchant, Long id, String name, String title, String phone, String wechat, String email) {
        static Person of(long merchant, Long id, Contact c) {
            return new Person(merchant, id, c.name(), c.title(), c.phone(), c.wechat(), c.email());
        }
    }

    void write(List<MerchantChange> changes) {
        sql.useHandle(h -> {
            Map<Long, Long> ids = ids(h, of(changes, NewMerchant.class));
            merchants(h, changes, ids);
            brandsAndShops(h, changes, ids);
            contacts(h, changes, ids);
        });
    }

    private static Map<Long, Long> ids(Handle h, List<NewMerchant> made) {
        Iterator<Long> next = h.createQuery("select nextval('merchant_seq') from generate_series(1, :n)").bind("n", made.size()).mapTo(Long.class)
                .list().iterator();
        Map<Long, Long> ids = new HashMap<>();
        made.forEach(m -> ids.put(m.merchant(), next.next()));
        return ids;
    }

    private void merchants(Handle h, List<MerchantChange> changes, Map<Long, Long> ids) {
        run(h, of(changes, NewMerchant.class).stream().map(m -> new NewMerchant(id(ids, m), m.name())).toList(), """
                insert into merchant (agency_id, id, name, created_by) select :agency, r.merchant, r.name, :member
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (merchant bigint, name text)""");
        Map<Long, Map<String, Object>> data = new LinkedHashMap<>();
        of(changes, Data.class).forEach(d -> data.computeIfAbsent(id(ids, d), id -> new HashMap<>(Map.of("merchant", id))).put(d.column().name(), d.value()));
        run(h, data.values(), """
                update merchant m set tax_id = coalesce(r."TAX_ID", m.tax_id), owner_id = coalesce(r."OWNER", m.owner_id),
                  note = coalesce(r."NOTE", m.note), version = m.version + 1
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (merchant bigint, "TAX_ID" text, "OWNER" bigint, "NOTE" text)
                where m.agency_id = :agency and m.id = r.merchant""");
    }

    private void brandsAndShops(Handle h, List<MerchantChange> changes, Map<Long, Long> ids) {
        run(h, of(changes, NewBrand.class).stream().map(b -> new NewBrand(id(ids, b), b.name())).toList(), """
                insert into merchant_brand (agency_id, merchant_id, name) select :agency, r.merchant, r.name
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (merchant bigint, name text)""");
        run(h, of(changes, NewShop.class).stream().map(s -> new NewShop(id(ids, s), s.name())).toList(), """
                insert into merchant_shop (agency_id, merchant_id, name) select :agency, r.merchant, r.name
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (merchant bigint, name text)""");
        run(h, of(changes, Nick.class), """
                update merchant_shop s set seller_nick = r.after from jsonb_to_recordset(cast(:rows as jsonb)) as r (shop text, after text)
                where s.agency_id = :agency and s.platform = 'TAOBAO' and s.name = r.shop""");
    }

    private void contacts(Handle h, List<MerchantChange> changes, Map<Long, Long> ids) {
        run(h, of(changes, NewContact.class).stream().map(c -> Person.of(id(ids, c), null, c.contact())).toList(), """
                insert into merchant_contact (agency_id, merchant_id, name, title, phone, wechat, email)
                select :agency, r.merchant, r.name, r.title, r.phone, r.wechat, r.email from jsonb_to_recordset(cast(:rows as jsonb))
                  as r (merchant bigint, name text, title text, phone text, wechat text, email text)""");
        Map<String, Person> last = new LinkedHashMap<>();
        of(changes, ContactData.class).forEach(c -> last.put(id(ids, c) + c.after().name(), Person.of(id(ids, c), c.id(), c.after())));
        run(h, last.values(), """
                update merchant_contact c set title = r.title, phone = r.phone, wechat = r.wechat, email = r.email
                from jsonb_to_recordset(cast(:rows as jsonb))
                  as r (merchant bigint, id bigint, name text, title text, phone text, wechat text, email text)
                where c.agency_id = :agency and c.merchant_id = r.merchant and c.name = r.name and c.id = coalesce(r.id, c.id)""");
    }

    private void run(Handle h, Collection<?> rows, String statement) {
        if (!rows.isEmpty()) {
            h.createUpdate(statement).bind("agency", current.get().agencyId()).bind("member", current.get().member()).bind("rows", text(rows)).execute();
        }
    }

    private String text(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long id(Map<Long, Long> ids, MerchantChange change) {
        return ids.getOrDefault(change.merchant(), change.merchant());
    }

    private static <C extends MerchantChange> List<C> of(List<MerchantChange> changes, Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
