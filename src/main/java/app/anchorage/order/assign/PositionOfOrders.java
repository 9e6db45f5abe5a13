package app.anchorage.order.assign;

import app.anchorage.order.Staging;
import app.anchorage.roster.PositionKind;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** What the order lines say about a promotion position that they carry. */
@ApplicationScoped
public class PositionOfOrders {
    @Inject
    Staging staging;

    /** @param firstDay the first day on which an order carried it */
    public record Carried(String name, long lines, LocalDate firstDay, LocalDate lastDay) {}

    /** @throws NotFound when no order carries it */
    @Transactional
    public Carried carried(PositionKind kind, String code) {
        String column = kind == PositionKind.ADZONE ? "adzone_id" : "relation_id";
        Carried carried = staging.sql().withHandle(h -> h.createQuery("""
                select max(o.adzone_name) as name, max(g.lines) as lines, max(g.first_day) as first_day, max(g.last_day) as last_day
                from (select count(*) as lines, min(created_on) as first_day, max(created_on) as last_day, max(id) as newest
                      from order_line where agency_id = :agency and state is not null and %s = :code) g
                left join order_line l on l.agency_id = :agency and l.id = g.newest
                left join observation o on o.agency_id = :agency and o.id = l.observation_id""".formatted(column))
                .bind("agency", staging.agency()).bind("code", code).mapTo(Carried.class).one());
        if (carried.lines() == 0) {
            throw new NotFound();
        }
        return kind == PositionKind.ADZONE ? carried : new Carried(null, carried.lines(), carried.firstDay(), carried.lastDay());
    }
}
