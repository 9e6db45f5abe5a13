package app.anchorage.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All agencies of this installation. */
@ApplicationScoped
public class Agencies implements PanacheRepository<Agency> {
    public Optional<Agency> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** For work that goes from one agency to the next; read in a transaction of its own. */
    public List<Long> ids() {
        return QuarkusTransaction.requiringNew().call(() -> listAll().stream().map(Agency::id).toList());
    }
}
