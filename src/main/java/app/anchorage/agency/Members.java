package app.anchorage.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The people of the agency that is being worked for. */
@ApplicationScoped
public class Members implements PanacheRepository<Member> {
    /** Locks them, so that two owners cannot disable each other at once. */
    public List<Member> activeOwners() {
        return find("role = ?1 and disabled = false order by id", Role.OWNER).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    public boolean haveOwner() {
        return count("role = ?1 and disabled = false", Role.OWNER) > 0;
    }
}
