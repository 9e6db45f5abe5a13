package app.anchorage.product;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The agency's products with their items and batches. */
@ApplicationScoped
public class Products {
    public static final String COLUMNS = """
            p.id, p.merchant_id, m.name as merchant, p.name, p.category, p.live_fen, p.everyday_fen, p.commission_points, p.stock, p.gifts, p.note,
              p.archived_at is not null as archived, p.row_version""";

    /** Sold in parts that are delivered on days of their own. @param deliversFrom null: by the last day */
    public record Batch(long id, long productId, int seq, int quantity, LocalDate deliversFrom, LocalDate deliversTo, String note) {}

    /** Whose an item of the reports is already. */
    public record Owner(String itemId, long productId, String product) {}

    /** A further column of the imported list. */
    public record More(String heading, String value) {}

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public Product find(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("select " + COLUMNS
                + " from product p join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id where p.agency_id = :agency and p.id = :id")
                .bind("agency", agency()).bind("id", id).mapTo(Product.class).findOne()));
    }

    @Transactional
    public List<String> items(long product) {
        return sql.withHandle(h -> h.createQuery("select item_id from product_item where agency_id = :agency and product_id = :id order by item_id")
                .bind("agency", agency()).bind("id", product).mapTo(String.class).list());
    }

    @Transactional
    public List<More> more(long product) {
        return sql.withHandle(h -> h.createQuery("""
                select e.key as heading, e.value from product p, jsonb_each_text(p.more) e where p.agency_id = :agency and p.id = :id order by e.key""")
                .bind("agency", agency()).bind("id", product).mapTo(More.class).list());
    }

    @Transactional
    public List<Batch> batches(long product) {
        return batches("product_id = :id", Map.of("id", product));
    }

    /** Of all products on a session's board. */
    @Transactional
    public List<Batch> batchesOf(long session) {
        return batches("product_id in (select product_id from board_item where agency_id = :agency and session_id = :id union"
                + " select product_id from session_slot where agency_id = :agency and session_id = :id and cancelled_at is null)", Map.of("id", session));
    }

    private List<Batch> batches(String where, Map<String, ?> bound) {
        return sql.withHandle(h -> h.createQuery("select id, product_id, seq, quantity, delivers_from, delivers_to, note from product_batch where agency_id = :agency and "
                + where + " order by product_id, seq").bind("agency", agency()).bindMap(bound).mapTo(Batch.class).list());
    }

    /** The first of these items that another product has. */
    Optional<Owner> taken(List<String> items, Long product) {
        return items.isEmpty() ? Optional.empty() : sql.withHandle(h -> h.createQuery("""
                select i.item_id, i.product_id, p.name as product from product_item i join product p on p.agency_id = i.agency_id and p.id = i.product_id
                where i.agency_id = :agency and i.item_id in (<items>) and i.product_id is distinct from cast(:product as bigint) order by i.item_id limit 1""")
                .bind("agency", agency()).bindList("items", items).bind("product", product).mapTo(Owner.class).findFirst());
    }

    long nextId() {
        return sql.withHandle(h -> h.createQuery("select nextval('product_seq')").mapTo(Long.class).one());
    }

    void add(long id, Product.Terms terms) {
        sql.useHandle(h -> bound(h.createUpdate("""
                insert into product (agency_id, id, merchant_id, name, category, live_fen, everyday_fen, commission_points, stock, gifts, note, created_by)
                values (:agency, :id, :merchant, :name, :category, :live, :everyday, :commission, :stock, :gifts, :note, :by)"""), terms).bind("id", id)
                .bind("by", current.get().member()).execute());
        sql.useHandle(h -> items(h, id, terms.items()));
    }

    /** @return whether the version was the one that was seen */
    boolean change(long id, int seen, Product.Terms terms) {
        return sql.withHandle(h -> {
            int done = bound(h.createUpdate("""
                    update product set merchant_id = :merchant, name = :name, category = :category, live_fen = :live, everyday_fen = :everyday,
                      commission_points = :commission, stock = :stock, gifts = :gifts, note = :note, row_version = row_version + 1
                    where agency_id = :agency and id = :id and row_version = :seen"""), terms).bind("id", id).bind("seen", seen).execute();
            if (done == 1) {
                h.execute("delete from product_item where agency_id = ? and product_id = ?", agency(), id);
                items(h, id, terms.items());
            }
            return done == 1;
        });
    }

    private void items(Handle h, long product, List<String> items) {
        items.forEach(item -> h.execute("insert into product_item (agency_id, item_id, product_id) values (?, ?, ?)", agency(), item, product));
    }

    private <S extends SqlStatement<S>> S bound(S statement, Product.Terms terms) {
        return statement.bind("agency", agency()).bind("merchant", terms.merchantId()).bind("name", terms.name()).bind("category", terms.category())
                .bind("live", terms.liveFen()).bind("everyday", terms.everydayFen()).bind("commission", terms.commissionPoints()).bind("stock", terms.stock())
                .bind("gifts", terms.gifts()).bind("note", terms.note());
    }

    void archive(long id, boolean away) {
        sql.useHandle(h -> h.createUpdate("""
                update product set archived_at = case when :away then now() end, row_version = row_version + 1 where agency_id = :agency and id = :id""")
                .bind("away", away).bind("agency", agency()).bind("id", id).execute());
    }

    void add(long product, int quantity, LocalDate from, LocalDate to, String note) {
        sql.useHandle(h -> h.createUpdate("""
                insert into product_batch (agency_id, product_id, seq, quantity, delivers_from, delivers_to, note)
                select :agency, :id, coalesce(max(seq), 0) + 1, :quantity, :from, :to, :note from product_batch where agency_id = :agency and product_id = :id""")
                .bind("agency", agency()).bind("id", product).bind("quantity", quantity).bind("from", from).bind("to", to).bind("note", note).execute());
    }

    boolean remove(long product, long batch) {
        return sql.withHandle(h -> h.execute("delete from product_batch where agency_id = ? and product_id = ? and id = ?", agency(), product, batch)) == 1;
    }

    private long agency() {
        return current.get().agencyId();
    }
}
