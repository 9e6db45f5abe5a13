package app.anchorage.roster;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All versions of all agreements of the agency. */
@ApplicationScoped
public class AgreementRepository implements PanacheRepository<Agreement> {
    /** Every anchor's timeline at once, for bulk work; an anchor without an active version is missing. */
    public Map<Long, AgreementTimeline> all() {
        return list("state", Agreement.State.ACTIVE).stream().map(Agreement::timelineVersion)
                .collect(groupingBy(AgreementTimeline.Version::anchorId, collectingAndThen(toList(), AgreementTimeline::of)));
    }

    public AgreementTimeline timeline(long anchorId) {
        return list("anchorId = ?1 and state = ?2", anchorId, Agreement.State.ACTIVE).stream()
                .collect(collectingAndThen(mapping(Agreement::timelineVersion, toList()), AgreementTimeline::of));
    }

    public Optional<Agreement> ofAnchor(long anchorId, long id) {
        return find("anchorId = ?1 and id = ?2", anchorId, id).firstResultOptional();
    }

    /** Active versions of the version's scope that would rule after the day, begun by then. */
    List<Agreement> openOn(Agreement version, LocalDate day) {
        return list("anchorId = ?1 and state = ?2 and scope = ?3 and scopeKey = ?4 and validTo is null and validFrom <= ?5",
                version.anchorId(), Agreement.State.ACTIVE, version.scope().of(), version.scope().key(), day);
    }

    /** Anybody of the agency but that one; null where there is nobody. */
    Long anotherMember(long member) {
        return (Long) getEntityManager().createQuery("select min(id) from Member where id <> :id").setParameter("id", member).getSingleResult();
    }

    boolean hasProposal(long anchorId) {
        return count("anchorId = ?1 and state = ?2", anchorId, Agreement.State.PROPOSED) > 0;
    }

    int nextNumber(long anchorId) {
        return find("anchorId = ?1 order by version desc", anchorId).firstResultOptional().map(a -> a.version() + 1).orElse(1);
    }
}
