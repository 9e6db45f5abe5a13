package app.anchorage.product;

import app.anchorage.agency.Audit;
import app.anchorage.merchant.MerchantChoices;
import app.anchorage.roster.Constraint;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes products on and keeps them. */
@ApplicationScoped
public class ProductService {
    @Inject
    Products products;

    @Inject
    MerchantChoices merchants;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Instance<ItemsChanged> followers;

    /** @param form the form's number, so that sending it twice makes one product; null for none */
    @Transactional
    public long add(Product.Terms terms, UUID form) {
        long id = products.nextId();
        if (form != null) {
            once.claim(form, "/products/" + id);
        }
        ofAMerchant(terms, null);
        written(terms, null, () -> products.add(id, terms));
        audit.record("PRODUCT_ADDED", "PRODUCT", id, null, terms, null);
        return id;
    }

    /** @param seen the version as the form was shown */
    @Transactional
    public void change(long id, int seen, Product.Terms terms) {
        Product before = products.find(id);
        List<String> items = products.items(id);
        ofAMerchant(terms, before.merchantId());
        written(terms, id, () -> {
            if (!products.change(id, seen, terms)) {
                throw new BrokenRule("product_changed_meanwhile", before.name()).back(before.path());
            }
        });
        audit.record("PRODUCT_CHANGED", "PRODUCT", id, before.terms(items), terms, null);
        List<String> others = Stream.concat(without(items, terms.items()), without(terms.items(), items)).toList();
        if (!others.isEmpty()) {
            followers.forEach(follower -> follower.items(id, terms.name(), others));
        }
    }

    private static Stream<String> without(Collection<String> some, Collection<String> others) {
        return some.stream().filter(item -> !others.contains(item));
    }

    private void ofAMerchant(Product.Terms terms, Long before) {
        boolean kept = before != null && before == terms.merchantId();
        if (!kept && merchants.active().stream().noneMatch(choice -> choice.value().equals(Long.toString(terms.merchantId())))) {
            throw new Refused("merchant", "product_merchant_wrong");
        }
    }

    /** Looks first, so that the words name the other product; the database decides. */
    private void written(Product.Terms terms, Long id, Runnable write) {
        products.taken(terms.items(), id).ifPresent(owner -> {
            throw new Refused("items", "product_item_taken", owner.itemId(), owner.product());
        });
        try {
            write.run();
        } catch (RuntimeException broken) {
            if (Constraint.isBroken(broken)) {
                throw new Refused("items", "product_item_taken_now");
            }
            if (Constraint.said(broken, Documents.OTHER_MERCHANT).isPresent()) {
                throw new Refused("merchant", "product_merchant_placed");
            }
            throw broken;
        }
    }

    /** Out of the way of new boards, or back. */
    @Transactional
    public void archive(long id, boolean away) {
        products.find(id);
        products.archive(id, away);
        audit.record(away ? "PRODUCT_ARCHIVED" : "PRODUCT_BROUGHT_BACK", "PRODUCT", id, null, null, null);
    }

    @Transactional
    public void addBatch(long id, int quantity, LocalDate from, LocalDate to, String note, UUID form) {
        products.find(id);
        if (form != null) {
            once.claim(form, "/products/" + id);
        }
        products.add(id, quantity, from, to, note);
        audit.record("BATCH_ADDED", "PRODUCT", id, null, new Products.Batch(0, id, 0, quantity, from, to, note), null);
    }

    @Transactional
    public void removeBatch(long id, long batch) {
        Products.Batch before = products.batches(id).stream().filter(b -> b.id() == batch).findFirst().orElseThrow(NotFound::new);
        products.remove(id, batch);
        audit.record("BATCH_REMOVED", "PRODUCT", id, before, null, null);
    }
}
