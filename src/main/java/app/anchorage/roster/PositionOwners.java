package app.anchorage.roster;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Whose a position is, in words, and how far orders have followed it. */
@ApplicationScoped
class PositionOwners {
    @Inject
    Anchors anchors;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    String nameOf(PromotionPosition position) {
        return position.anchorId() == null ? position.room() : anchors.findById(position.anchorId()).stageName();
    }

    /** The creation day of the latest order line that found its anchor by this position. */
    Optional<LocalDate> lastOrderDay(PromotionPosition position) {
        return sql.withHandle(h -> h.createQuery("""
                select created_on from order_line where agency_id = :agency and anchor_id = :anchor and position_id = :position
                order by created_at desc limit 1""")
                .bind("agency", current.get().agencyId())
                .bind("anchor", position.anchorId())
                .bind("position", position.id())
                .mapTo(LocalDate.class)
                .findOne());
    }
}
