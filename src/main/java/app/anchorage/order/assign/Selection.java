package app.anchorage.order.assign;

import app.anchorage.order.lines.OrderConditions;
import app.anchorage.order.lines.OrderFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The order lines that are to be assigned: some that were ticked, or all that a filter finds. Exactly one of the two is set. */
public record Selection(List<Long> ids, OrderFilter filter) {
    /** More than this many are not sent one by one. */
    public static final int MOST = 1_000;

    public static Selection ids(List<Long> ids) {
        return new Selection(ids.stream().distinct().sorted().toList(), null);
    }

    public static Selection all(OrderFilter filter) {
        return new Selection(List.of(), filter);
    }

    public boolean byFilter() {
        return filter != null;
    }

    public boolean empty() {
        return !byFilter() && ids.isEmpty();
    }

    /** The one line that was chosen, or null. */
    public Long single() {
        return ids.size() == 1 ? ids.get(0) : null;
    }

    OrderConditions conditions(long agency, LocalDate today) {
        if (byFilter()) {
            return OrderConditions.of(filter, agency, today);
        }
        return new OrderConditions("l.agency_id = :agency and l.state is not null and l.id = any(:ids)",
                Map.of("agency", agency, "today", today, "ids", ids.toArray(Long[]::new)));
    }
}
