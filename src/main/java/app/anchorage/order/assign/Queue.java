package app.anchorage.order.assign;

import app.anchorage.money.Money;
import app.anchorage.order.Staging;
import app.anchorage.order.lines.OrderFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order lines that are nobody's, by the promotion position they carry: the largest settled income first. */
@ApplicationScoped
public class Queue {
    static final int MOST = 200;

    @Inject
    Staging staging;

    /** Lines that carry the same position; amounts in fen, {@code expected} are paid or received. {@code room} says that a room's position is known for some. */
    public record Group(String adzoneId, String adzoneName, String relationId, boolean room, long lines, long settled, long expected, long incomeFen,
            long estimateFen, LocalDate firstDay, LocalDate lastDay, List<String> shops) {

        public Money income() {
            return settled == 0 ? null : Money.fen(incomeFen);
        }

        public Money estimate() {
            return expected == 0 ? null : Money.fen(estimateFen);
        }

        public boolean positionless() {
            return adzoneId == null && relationId == null;
        }

        OrderFilter filter() {
            Map<String, String> values = new LinkedHashMap<>(Map.of("attribution", "nobody"));
            if (adzoneId != null) {
                values.put("adzone", adzoneId);
            }
            if (relationId != null) {
                values.put("relation", relationId);
            }
            return new OrderFilter(values);
        }

        public String linesPath() {
            return filter().path();
        }

        public String byHandPath() {
            return "/orders/assignments/new?all=" + encoded(filter().query());
        }

        public String adzonePath() {
            return "/orders/positions/new?kind=ADZONE&code=" + encoded(adzoneId);
        }

        public String relationPath() {
            return "/orders/positions/new?kind=RELATION&code=" + encoded(relationId);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @Transactional
    public List<Group> groups() {
        return staging.sql().withHandle(h -> h.createQuery(GROUPS).bind("agency", staging.agency()).bind("most", MOST).mapTo(Group.class).list());
    }

    /** What it adds up lies in the index of these lines: whatever is asked for besides would have a page of the table read for each. */
    private static final String GROUPS = """
            select g.adzone_id, o.adzone_name, g.relation_id, g.room, g.lines, g.settled, g.expected, g.income_fen, g.estimate_fen, g.first_day, g.last_day,
              array(select shop from unnest(g.all_shops) shop limit 3) as shops from (
              select adzone_id, relation_id, bool_or(attribution = 'ROOM') as room, count(*) as lines,
                count(*) filter (where state = 3) as settled, count(*) filter (where state in (1, 2)) as expected,
                coalesce(sum(income_fen) filter (where state = 3), 0)::bigint as income_fen,
                coalesce(sum(estimate_fen) filter (where state in (1, 2)), 0)::bigint as estimate_fen,
                min(created_on) as first_day, max(created_on) as last_day,
                array_agg(distinct shop) filter (where shop is not null) as all_shops, max(id) as newest
              from order_line where agency_id = :agency and anchor_id is null and state is not null and pair is distinct from 'SAME'
              group by adzone_id, relation_id order by income_fen desc, lines desc, adzone_id, relation_id limit :most) g
            left join order_line l on l.agency_id = :agency and l.id = g.newest
            left join observation o on o.agency_id = :agency and o.id = l.observation_id
            order by g.income_fen desc, g.lines desc, g.adzone_id, g.relation_id""";
}
