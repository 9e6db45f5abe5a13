package app.anchorage.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** All promotion positions of the agency, past and present. */
@ApplicationScoped
public class PromotionPositions implements PanacheRepository<PromotionPosition> {
    /** What makes a position from that day on (without end) impossible. */
    public Optional<PromotionPosition> overlapping(PositionKind kind, String code, LocalDate from) {
        return find("kind = ?1 and code = ?2 and (validTo is null or validTo >= ?3) order by validFrom", kind, code, from)
                .firstResultOptional();
    }

    /** What makes it impossible that the position starts on that day. */
    public Optional<PromotionPosition> besides(PromotionPosition position, LocalDate from) {
        return find("kind = ?1 and code = ?2 and id <> ?3 and (validTo is null or validTo >= ?4) and validFrom <= ?5 order by validFrom", position.kind(),
                position.code(), position.id(), from, position.validTo() == null ? LocalDate.of(9999, 12, 31) : position.validTo()).firstResultOptional();
    }
}
