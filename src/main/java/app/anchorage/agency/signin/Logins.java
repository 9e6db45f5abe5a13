package app.anchorage.agency.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All log-ins of this installation; a caller who works for an agency asks by agency and member. */
@ApplicationScoped
public class Logins implements PanacheRepository<Login> {
    public Optional<Login> named(String userName) {
        return find("userName", userName).firstResultOptional();
    }

    public Optional<Login> of(long agencyId, long memberId) {
        return find("agencyId = ?1 and memberId = ?2", agencyId, memberId).firstResultOptional();
    }
}
