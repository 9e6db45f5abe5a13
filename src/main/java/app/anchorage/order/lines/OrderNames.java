package app.anchorage.order.lines;

import app.anchorage.order.Staging;
import app.anchorage.roster.Anchors;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What anchors and files are called, for filters and choices. */
@ApplicationScoped
public class OrderNames {
    /** Where the names of ids in the filter stand. */
    private static final Map<String, String> NAMES = Map.of("merchant", "name from merchant", "file", "name from report_file", "session", "title from session");

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

    /** What of the filter makes no sense, ids of nothing that there is included. */
    @Transactional
    public FormErrors faults(OrderFilter filter) {
        FilterCheck check = filter.check();
        FormErrors faults = check.errors();
        if (filter.has("anchor") && !faults.has("anchor")) {
            check.known("anchor", filter.get("anchor"), anchors.findByIdOptional(filter.id("anchor")).isPresent());
        }
        for (String key : NAMES.keySet()) {
            if (filter.has(key) && !faults.has(key)) {
                check.known(key, filter.get(key), name(filter, key).isPresent());
            }
        }
        return faults;
    }

    /** What stands for a fault is the value itself. */
    @Transactional
    public OrdersPage.Names of(OrderFilter filter, FormErrors faults) {
        String anchor = !filter.has("anchor") || faults.has("anchor") ? filter.get("anchor")
                : anchors.findById(filter.id("anchor")).stageName();
        return new OrdersPage.Names(anchor, shown(filter, "merchant", faults), shown(filter, "file", faults), shown(filter, "session", faults));
    }

    private String shown(OrderFilter filter, String key, FormErrors faults) {
        return !filter.has(key) || faults.has(key) ? filter.get(key) : name(filter, key).orElseThrow();
    }

    private Optional<String> name(OrderFilter filter, String key) {
        return staging.sql().withHandle(h -> h.createQuery("select " + NAMES.get(key) + " where agency_id = :agency and id = :id")
                .bind("agency", staging.agency()).bind("id", filter.id(key)).mapTo(String.class).findOne());
    }
}
