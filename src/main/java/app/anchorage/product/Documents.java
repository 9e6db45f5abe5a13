package app.anchorage.product;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.print.Scan;
import app.anchorage.roster.Constraint;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Paged;
import app.anchorage.web.Place;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The documents of products and people, and what the database says when one is missing. */
@ApplicationScoped
public class Documents {
    /** What the database answers when a product goes where its category needs a document that nobody has. */
    public static final String MISSING = "23A02";
    /** What the database answers when a product would stand in another merchant's place. */
    public static final String OTHER_MERCHANT = "23A03";
    static final int PAGE = 50;

    private static final String ROWS = """
            select d.* from (select d.id, d.product_id, p.name as product, d.person_id, a.stage_name as person, d.kind, d.number, d.valid_from, d.expires_on, d.scan_name,
                case when d.expires_on < :today then 'EXPIRED' when d.valid_from > :today then 'COMING' when d.expires_on <= :today + 30 then 'SOON' else 'VALID' end as state,
                coalesce(d.expires_on, date '9999-12-31') as place
              from compliance_document d left join product p on p.agency_id = d.agency_id and p.id = d.product_id
                left join anchor a on a.agency_id = d.agency_id and a.id = d.person_id where d.agency_id = :agency) d where\s""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** What expires first stands first. */
    @Transactional
    public Paged<Document> page(DocumentFilter filter) {
        Optional<Place> place = filter.before().or(filter::after);
        boolean back = filter.before().isPresent();
        String from = place.isEmpty() ? "" : " and (place, id) " + (back ? "<" : ">") + " (cast(:key as date), :id)";
        return sql.withHandle(h -> {
            Query query = h.createQuery(ROWS + """
                     (:state = '' or state = :state) and (:q = '' or strpos(lower(concat_ws(' ', kind, number, product, person)), lower(:q)) > 0)""" + from
                    + " order by place %1$s, id %1$s limit %2$d".formatted(back ? "desc" : "asc", PAGE + 1));
            place.ifPresent(p -> query.bind("key", p.key()).bind("id", p.id()));
            return Paged.of(bound(query).bind("state", filter.state()).bind("q", filter.q()).mapTo(Document.class).list(), PAGE, filter.before(), filter.after());
        });
    }

    @Transactional
    public List<Document> of(long product) {
        return sql.withHandle(h -> bound(h.createQuery(ROWS + "product_id = :product order by place desc, id desc")).bind("product", product)
                .mapTo(Document.class).list());
    }

    private Document find(long id) {
        return NotFound.unless(sql.withHandle(h -> bound(h.createQuery(ROWS + "id = :id")).bind("id", id).mapTo(Document.class).findOne()));
    }

    private Query bound(Query query) {
        return query.bind("agency", current.get().agencyId()).bind("today", ChinaTime.day(clock.instant()));
    }

    /** @param scan or null */
    @Transactional
    public void add(Document.Terms terms, Scan scan, UUID form) {
        if (form != null) {
            once.claim(form, terms.productId() == null ? "/documents" : "/products/" + terms.productId());
        }
        known(terms);
        long id = sql.withHandle(h -> h.createQuery("""
                insert into compliance_document (agency_id, product_id, person_id, kind, number, valid_from, expires_on, scan, scan_name, created_by)
                values (:agency, :product, :person, :kind, :number, :from, :to, :scan, :name, :by) returning id""").bind("agency", current.get().agencyId())
                .bind("product", terms.productId()).bind("person", terms.personId()).bind("kind", terms.kind()).bind("number", terms.number())
                .bind("from", terms.validFrom()).bind("to", terms.expiresOn()).bind("scan", scan == null ? null : scan.bytes())
                .bind("name", scan == null ? null : scan.name()).bind("by", current.get().member()).mapTo(Long.class).one());
        audit.record("DOCUMENT_ADDED", "DOCUMENT", id, null, terms, null);
    }

    private void known(Document.Terms terms) {
        String table = terms.productId() == null ? "anchor" : "product";
        Long id = terms.productId() == null ? terms.personId() : terms.productId();
        boolean known = sql.withHandle(h -> h.createQuery("select exists (select from " + table + " where agency_id = :agency and id = :id)")
                .bind("agency", current.get().agencyId()).bind("id", id).mapTo(Boolean.class).one());
        if (!known) {
            throw new Refused(terms.productId() == null ? "person" : "product", "document_owner_wrong");
        }
    }

    /** @return whose it was */
    @Transactional
    public Document remove(long id, String reason) {
        Document before = find(id);
        sql.useHandle(h -> h.execute("delete from compliance_document where agency_id = ? and id = ?", current.get().agencyId(), id));
        audit.record("DOCUMENT_REMOVED", "DOCUMENT", id, before.terms(), null, reason);
        return before;
    }

    @Transactional
    public Scan scan(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("""
                select scan_name as name, scan as bytes from compliance_document where agency_id = :agency and id = :id and scan is not null""")
                .bind("agency", current.get().agencyId()).bind("id", id).mapTo(Scan.class).findOne()));
    }

    /** Kinds of document that the agency has or needs: proposals for a field. */
    @Transactional
    public List<String> kinds() {
        return sql.withHandle(h -> h.createQuery("""
                select kind from category_need where agency_id = :agency union select kind from compliance_document where agency_id = :agency order by 1 limit 200""")
                .bind("agency", current.get().agencyId()).mapTo(String.class).list());
    }

    /** @param refused what to say when a document is missing at the moment of writing */
    public static void guarded(Supplier<RuntimeException> refused, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException broken) {
            throw Constraint.said(broken, MISSING).isPresent() ? refused.get() : broken;
        }
    }

    /** What the session's products of these would lack on its day, by product; those that lack nothing are left out. */
    @Transactional
    public Map<Long, String> missing(long session, List<Long> products) {
        return products.isEmpty() ? Map.of() : sql.withHandle(h -> h.createQuery("""
                select id, missing from (select p.id, missing_documents(:agency, :session, p.id) as missing from product p
                  where p.agency_id = :agency and p.id in (<products>)) m where missing is not null""").bind("agency", current.get().agencyId())
                .bind("session", session).bindList("products", products).reduceRows(new java.util.HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("id", Long.class), row.getColumn("missing", String.class));
                    return all;
                }));
    }
}
