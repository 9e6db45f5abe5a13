package app.anchorage.product;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.agency.audit.Trail;
import app.anchorage.product.ProductPages.BatchForm;
import app.anchorage.product.ProductPages.OnePage;
import app.anchorage.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** All that a product's page shows. */
@ApplicationScoped
public class OneProduct {
    @Inject
    Products products;

    @Inject
    Documents documents;

    @Inject
    CategoryNeeds needs;

    @Inject
    ReturnHistory history;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    @Transactional
    public OnePage page(long id, BatchForm batch, FormErrors errors) {
        Product product = products.find(id);
        List<String> needed = needs.all().stream().filter(need -> need.category().equals(product.category())).map(CategoryNeeds.Need::kind).toList();
        return new OnePage(product, products.items(id), products.batches(id), documents.of(id), needed, history.of(product.category()), products.more(id),
                trail.of("PRODUCT", id), batch, errors, current.get().is(Role.OWNER, Role.STAFF));
    }
}
