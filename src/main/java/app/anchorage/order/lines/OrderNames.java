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
import java.util.Optional;

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

    /** What of the filter makes no sense, ids of nothing that there is included. */
    @Transactional
    public FormErrors faults(OrderFilter filter) {
        FilterCheck check = filter.check();
        FormErrors faults = check.errors();
        if (filter.has("anchor") && !faults.has("anchor")) {
            check.known("anchor", filter.get("anchor"), anchors.findByIdOptional(filter.id("anchor")).isPresent());
        }
        if (filter.has("file") && !faults.has("file")) {
            check.known("file", filter.get("file"), file(filter.id("file")).isPresent());
        }
        return faults;
    }

    /** What stands for a fault is the value itself. */
    @Transactional
    public OrdersPage.Names of(OrderFilter filter, FormErrors faults) {
        String anchor = !filter.has("anchor") || faults.has("anchor") ? filter.get("anchor")
                : anchors.findById(filter.id("anchor")).stageName();
        String file = !filter.has("file") || faults.has("file") ? filter.get("file") : file(filter.id("file")).orElseThrow();
        return new OrdersPage.Names(anchor, file);
    }

    private Optional<String> file(long id) {
        return staging.sql().withHandle(h -> h.createQuery("select name from report_file where agency_id = :agency and id = :id")
                .bind("agency", staging.agency()).bind("id", id).mapTo(String.class).findOne());
    }
}
