package app.anchorage.merchant;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The agency's merchants. */
@ApplicationScoped
public class Merchants implements PanacheRepository<Merchant> {
    /** For choices in forms: who is not archived, by name. */
    public List<Merchant> active() {
        return list("archivedAt is null order by name");
    }
}
