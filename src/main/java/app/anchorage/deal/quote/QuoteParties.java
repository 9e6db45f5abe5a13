package app.anchorage.deal.quote;

import app.anchorage.web.Choice;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Names of who stands on either side of a quote, as far as quotes need them. */
@ApplicationScoped
public class QuoteParties {
    /** A merchant or contact; @param merchantId the contact's merchant */
    public record Named(long id, String name, long merchantId) {}

    @Inject
    Jdbi sql;

    /** Merchants to choose from, and the one chosen already even when it is archived. */
    @Transactional
    public List<Choice> merchants(Long chosen) {
        return sql.withHandle(h -> h.createQuery("""
                select id, name, id as merchant_id from merchant where archived_at is null or id = :chosen order by name collate "zh-x-icu", id""")
                .bind("chosen", chosen).mapTo(Named.class).list()).stream().map(m -> Choice.plain(m.id(), m.name())).toList();
    }

    @Transactional
    public List<Named> contacts(Long merchantId) {
        return sql.withHandle(h -> h.createQuery("select id, name, merchant_id from merchant_contact where merchant_id = :merchant order by id")
                .bind("merchant", merchantId).mapTo(Named.class).list());
    }

    @Transactional
    public Optional<String> activeMerchant(long id) {
        return sql.withHandle(h -> h.createQuery("select name from merchant where id = ? and archived_at is null").bind(0, id).mapTo(String.class).findOne());
    }

    @Transactional
    public String merchant(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("select name from merchant where id = ?").bind(0, id).mapTo(String.class).findOne()));
    }

    @Transactional
    public String contact(Long id) {
        return id == null ? null : sql.withHandle(h -> h.createQuery("select name from merchant_contact where id = ?").bind(0, id).mapTo(String.class)
                .findOne()).orElse(null);
    }

    @Transactional
    public String member(Long id) {
        return id == null ? null : sql.withHandle(h -> h.createQuery("select name from member where id = ?").bind(0, id).mapTo(String.class).one());
    }

    /** The contract that the quote’s acceptance made, or null. */
    @Transactional
    public QuotePage.Made contract(long quote) {
        return sql.withHandle(h -> h.createQuery("select id, number from contract where quote_id = ?").bind(0, quote).mapTo(QuotePage.Made.class).findOne()).orElse(null);
    }

    /** The most that the member may go below list price, hundredths of a percent. */
    @Transactional
    public int discountPoints(long memberId) {
        return sql.withHandle(h -> h.createQuery("select discount_points from member where id = ?").bind(0, memberId).mapTo(Integer.class).one());
    }
}
