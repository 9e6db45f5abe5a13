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

    /** Merchants who have a shop, by name, after an empty choice. */
    @Transactional
    public List<Choice> merchants() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "order_any")));
        choices.addAll(staging.sql().withHandle(h -> h.createQuery("""
                select id as value, cast(null as text) as key, name as text from merchant m where agency_id = :agency and exists
                  (select from merchant_shop s where s.agency_id = :agency and s.merchant_id = m.id) order by archived_at is not null, name, id""")
                .bind("agency", staging.agency()).mapTo(Choice.class).list()));
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
        return new OrdersPage.Names(anchor, name(filter, "merchant", "merchant"), name(filter, "file", "report_file"));
    }

    private String name(OrderFilter filter, String key, String table) {
        return !filter.has(key) ? null : staging.sql().withHandle(h -> h.createQuery(
                "select name from " + table + " where agency_id = :agency and id = :id").bind("agency", staging.agency()).bind("id", filter.id(key)).mapTo(String.class).findOne().orElse("–"));
    }
}
