package app.anchorage.roster.upload;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Uploaded rosters. */
@ApplicationScoped
public class RosterImports implements PanacheRepository<RosterImport> {
    /** Keeps a second confirmation waiting until the first has ended. */
    Optional<RosterImport> locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
