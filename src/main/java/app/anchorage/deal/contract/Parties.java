package app.anchorage.deal.contract;

import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.Anchors;
import app.anchorage.web.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Who makes contracts and whose shops and anchors they name. */
@ApplicationScoped
public class Parties {
    public record Named(long id, String name) {}

    /** The merchant as a contract prints it. */
    public record Merchant(long id, String name, String taxId) {}

    @Inject
    Jdbi sql;

    @Inject
    Anchors anchors;

    @Inject
    CurrentActor current;

    String agency() {
        return sql.withHandle(h -> h.createQuery("select name from agency where id = ?").bind(0, current.get().agencyId()).mapTo(String.class).one());
    }

    @Transactional
    public Optional<Merchant> merchant(long id) {
        return sql.withHandle(h -> h.createQuery("select id, name, tax_id from merchant where id = ?").bind(0, id).mapTo(Merchant.class).findOne());
    }

    @Transactional
    public List<Choice> merchants(Choice first) {
        return choices(first, "select id, name from merchant where archived_at is null or id = ? order by name collate \"zh-x-icu\", id", 0);
    }

    @Transactional
    public List<Choice> shops(long merchantId, Choice first) {
        return choices(first, "select id, name from merchant_shop where merchant_id = ? order by name", merchantId);
    }

    /** Its only shop; nothing when there are none or several. */
    Optional<Long> onlyShop(long merchantId) {
        List<Choice> all = shops(merchantId, null);
        return all.size() == 1 ? Optional.of(Long.valueOf(all.get(0).value())) : Optional.empty();
    }

    @Transactional
    public List<Choice> anchors(Choice first) {
        return Stream.concat(Stream.of(first), anchors.onAir().stream().map(anchor -> Choice.plain(anchor.id(), anchor.stageName()))).toList();
    }

    private List<Choice> choices(Choice first, String query, long id) {
        List<Choice> found = new java.util.ArrayList<>(first == null ? List.of() : List.of(first));
        sql.useHandle(h -> h.createQuery(query).bind(0, id).mapTo(Named.class).forEach(named -> found.add(Choice.plain(named.id(), named.name()))));
        return found;
    }
}
