package app.anchorage.order.lines;

import app.anchorage.order.Staging;
import app.anchorage.roster.Anchors;
import app.anchorage.web.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** What anchors and files are called, for filters and choices. */
@ApplicationScoped
public class OrderNames {
    @Inject
    Anchors anchors;

    @Inject
    Staging staging;

    /** All anchors, those at work first, after an empty choice. */
    @Transactional
    public List<Choice> anchors() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "order_any")));
        anchors.list("order by status, stageName").forEach(anchor -> choices.add(Choice.plain(anchor.id(), anchor.stageName())));
        return choices;
    }

    /** Those who can be given orders, after an empty choice with the stated words. */
    @Transactional
    public List<Choice> activeAnchors(String emptyKey) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", emptyKey)));
        anchors.active().forEach(anchor -> choices.add(Choice.plain(anchor.id(), anchor.stageName())));
        return choices;
    }

    @Transactional
    public OrdersPage.Names of(OrderFilter filter) {
        String anchor = filter.has("anchor") ? anchors.findByIdOptional(filter.id("anchor")).map(a -> a.stageName()).orElse("–") : null;
        return new OrdersPage.Names(anchor, filter.has("file") ? file(filter.id("file")) : null);
    }

    private String file(long id) {
        return staging.sql().withHandle(h -> h.createQuery("select name from report_file where agency_id = :agency and id = :id")
                .bind("agency", staging.agency()).bind("id", id).mapTo(String.class).findOne().orElse("–"));
    }
}
