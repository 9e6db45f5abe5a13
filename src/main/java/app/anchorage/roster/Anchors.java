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

    /** For choices of who is on air: anchors that are not archived, without the people beside them. */
    public List<Anchor> onAir() {
        return list("status = ?1 and role = ?2 order by stageName", Anchor.Status.ACTIVE, Anchor.Part.ANCHOR);
    }

    /** For choices in forms: who is not archived, by name. */
    public List<Anchor> active() {
        return list("status = ?1 order by stageName", Anchor.Status.ACTIVE);
    }
}
