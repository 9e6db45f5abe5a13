package app.anchorage.schedule.session;

import app.anchorage.order.SoldLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** What was sold in sessions follows them. */
@ApplicationScoped
public class SessionSales implements SessionChanged {
    @Inject
    SoldLines lines;

    @Inject
    Sessions sessions;

    @Override
    public void session(long id) {
        sessions(List.of(id));
    }

    @Override
    public void sessions(Collection<Long> ids) {
        lines.follow(ids, List.of(), ids.size() == 1 ? sessions.find(ids.iterator().next()).title() : null);
    }

    @Override
    public void streamed(Collection<Long> ids, Collection<Long> unplanned, String file) {
        lines.follow(ids, unplanned, file);
    }

    @Override
    public void tolerance() {
        lines.followAll(null);
    }
}
