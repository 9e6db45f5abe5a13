package app.anchorage.order.assign;

import app.anchorage.order.Staging;
import app.anchorage.order.lines.OrderConditions;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Counts the lines that are about to be assigned. */
@ApplicationScoped
public class Chosen {
    @Inject
    Staging staging;

    @Transactional
    public long count(Selection selection) {
        OrderConditions conditions = selection.conditions(staging.agency(), staging.today());
        long found = staging.sql().withHandle(h -> h.createQuery("select count(*) from order_line l where " + conditions.where())
                .bindMap(conditions.values()).mapTo(Long.class).one());
        if (!selection.byFilter() && found < selection.ids().size()) {
            throw new NotFound();
        }
        return found;
    }
}
