package app.anchorage.settlement.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a payee stands differently from what was submitted; before or after is null when the payee was or is not there. */
public record Change(PayeeStand before, PayeeStand after) {
    /** Nothing when all stands as promised. */
    public static List<Change> between(List<PayeeStand> promised, List<PayeeStand> now) {
        Map<Long, PayeeStand> before = byAnchor(promised);
        Map<Long, PayeeStand> after = byAnchor(now);
        TreeSet<Long> anchors = new TreeSet<>(before.keySet());
        anchors.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        anchors.forEach(anchor -> changes.add(new Change(before.get(anchor), after.get(anchor))));
        changes.removeIf(Change::none);
        return changes;
    }

    private boolean none() {
        return before != null && after != null && before.same(after);
    }

    public long anchorId() {
        return Objects.requireNonNullElse(after, before).anchorId();
    }

    /** The range's sum as submitted, in fen. */
    public Long beforeFen() {
        return before == null ? null : before.openingFen() + before.rangeFen();
    }

    public Long afterFen() {
        return after == null ? null : after.openingFen() + after.rangeFen();
    }

    /** Entries after this one are new; 0 when all are. */
    public long seen() {
        return before == null || before.lastEntry() == null ? 0 : before.lastEntry();
    }

    private static Map<Long, PayeeStand> byAnchor(List<PayeeStand> stands) {
        return stands.stream().collect(Collectors.toMap(PayeeStand::anchorId, Function.identity()));
    }
}
