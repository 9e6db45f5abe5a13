package app.anchorage.deal.quote;

import app.anchorage.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The agency's quotes, all versions. */
@ApplicationScoped
public class Quotes implements PanacheRepository<Quote> {
    public Quote get(long id) {
        return NotFound.unless(findByIdOptional(id));
    }

    /** For a change of its state: nobody else changes it until this transaction ends. */
    Quote hold(long id) {
        return NotFound.unless(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Quote> withToken(byte[] hash) {
        return find("link.hash", (Object) hash).firstResultOptional();
    }

    /** The versions of one offer, the first first. */
    public List<Quote> versions(String number) {
        return list("number = ?1 order by version", number);
    }
}
