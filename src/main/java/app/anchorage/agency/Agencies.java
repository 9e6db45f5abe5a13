package app.anchorage.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All agencies of this installation. */
@ApplicationScoped
public class Agencies implements PanacheRepository<Agency> {
    public Optional<Agency> withCode(String code) {
        return find("code", code).firstResultOptional();
    }
}
