package app.anchorage.schedule.session;

import app.anchorage.order.SoldLines;
import app.anchorage.product.ItemsChanged;
import app.anchorage.schedule.ScheduleLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** What was sold in sessions follows them. */
@ApplicationScoped
public class LinesFollow implements SessionChanged, ItemsChanged {
    @Inject
    SoldLines lines;

    @Inject
    Sessions sessions;

    @Inject
    ScheduleLock lock;

    @Override
    public void sessions(Collection<Long> ids) {
        lines.follow(ids, List.of(), ids.size() == 1 ? sessions.find(ids.iterator().next()).title() : null);
    }

    @Override
    public void streamed(Collection<Long> ids, Collection<Long> unplanned, String file) {
        lines.follow(ids, unplanned, file);
    }

    /** Under the schedule's lock, so that the product is not given a place meanwhile. */
    @Override
    public void items(long product, String name, Collection<String> items) {
        lock.hold();
        lines.followItems(product, items, name);
    }

    @Override
    public void tolerance() {
        lines.followAll(null);
    }
}
