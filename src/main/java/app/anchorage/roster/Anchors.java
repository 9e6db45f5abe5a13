package app.anchorage.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The agency's anchors. */
@ApplicationScoped
public class Anchors implements PanacheRepository<Anchor> {
    public Optional<Anchor> named(String stageName) {
        return find("stageName", stageName).firstResultOptional();
    }

    /** For choices in forms: who is not archived, by name. */
    public List<Anchor> active() {
        return list("status = ?1 order by stageName", Anchor.Status.ACTIVE);
    }
}
