package app.anchorage.order.lines;

import app.anchorage.agency.Moves;
import app.anchorage.order.Staging;
import app.anchorage.roster.Anchors;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Options;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What anchors and files are called, for filters and choices; what a filter offers is kept until something of it has moved. */
@ApplicationScoped
public class OrderNames {
    /** How the names of ids in the filter are found. */
    private static final Map<String, String> NAMES = Map.of("anchor", "select stage_name from anchor", "merchant", "select name from merchant",
            "file", "select name from report_file", "session", "select title from session");

    private static final int KEPT = 50_000;

    private static final String OFFERED = """
            select field, value, text from (
              select 'anchor' as field, id as value, stage_name as text, status <> 'ACTIVE' as archived from anchor where agency_id = :agency
              union all
              select 'merchant', id, name, archived_at is not null from merchant m where agency_id = :agency and exists
                (select from merchant_shop s where s.agency_id = :agency and s.merchant_id = m.id)) offered
            order by field, archived, text, value""";

    /** @param faults what of the filter makes no sense, ids of nothing that there is included; @param names what stands for a fault is the value itself */
    public record Named(FormErrors faults, OrdersPage.Names names) {}

    /** Something that a field of the filter offers: the field, the id, what it is called. */
    public record Offered(String field, String value, String text) {}

    /** Whose names, and the sum of moves before they were read. */
    private record Key(long agency, long moved) {}

    private final Cache<Key, OrdersPage.Choices> kept = Caffeine.newBuilder().maximumWeight(KEPT).weigher((Key key, OrdersPage.Choices choices) -> choices.size()).build();

    @Inject
    Moves moves;

    @Inject
    Anchors anchors;

    @Inject
    Staging staging;

    /** All anchors, those at work first, and merchants who have a shop; each after an empty choice. */
    @Transactional
    public OrdersPage.Choices choices() {
        return choices(moves.sum());
    }

    /** @param moved what {@link Moves} said before in this transaction */
    @Transactional
    public OrdersPage.Choices choices(long moved) {
        Key key = new Key(staging.agency(), moved);
        OrdersPage.Choices choices = kept.getIfPresent(key);
        if (choices == null) {
            choices = read();
            kept.put(key, choices);
        }
        return choices;
    }

    private OrdersPage.Choices read() {
        List<Choice> ofAnchors = new ArrayList<>(List.of(Choice.keyed("", "order_any")));
        List<Choice> ofMerchants = new ArrayList<>(ofAnchors);
        staging.sql().useHandle(h -> h.createQuery(OFFERED).bind("agency", staging.agency()).mapTo(Offered.class)
                .forEach(row -> (row.field().equals("anchor") ? ofAnchors : ofMerchants).add(Choice.plain(row.value(), row.text()))));
        return new OrdersPage.Choices(new Options(ofAnchors), List.copyOf(ofMerchants));
    }

    /** Those who can be given orders, after an empty choice with the stated words. */
    @Transactional
    public List<Choice> activeAnchors(String emptyKey) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", emptyKey)));
        anchors.active().forEach(anchor -> choices.add(Choice.plain(anchor.id(), anchor.stageName())));
        return choices;
    }

    @Transactional
    public Named of(OrderFilter filter) {
        return of(filter, filter.check(), OrdersPage.Choices.NONE);
    }

    /** @param check what the filter said of itself; @param known names that need not be asked for again */
    @Transactional
    public Named of(OrderFilter filter, FilterCheck check, OrdersPage.Choices known) {
        Map<String, String> names = new HashMap<>();
        NAMES.keySet().stream().filter(filter::has).forEach(key -> {
            Optional<String> name = check.errors().has(key) ? Optional.empty()
                    : known.name(key, filter.get(key)).or(() -> name(filter, key));
            if (!check.errors().has(key)) {
                check.known(key, filter.get(key), name.isPresent());
            }
            names.put(key, name.orElse(filter.get(key)));
        });
        return new Named(check.errors(), new OrdersPage.Names(names.getOrDefault("anchor", ""), names.getOrDefault("merchant", ""),
                names.getOrDefault("file", ""), names.getOrDefault("session", "")));
    }

    private Optional<String> name(OrderFilter filter, String key) {
        return staging.sql().withHandle(h -> h.createQuery(NAMES.get(key) + " where agency_id = :agency and id = :id")
                .bind("agency", staging.agency()).bind("id", filter.id(key)).mapTo(String.class).findOne());
    }
}
