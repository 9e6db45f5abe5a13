package app.anchorage.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose an order is, by the positions it carries and the day it was created. An anchor's position decides before a room's, which decides
 * nobody; then a known 渠道关系ID before the 推广位: the relation names a person, while one adzone may carry several people's links.
 */
public final class PositionTable {
    private record Key(PositionKind kind, String code) {}

    /** @param anchorId null for a room's position, which decides no anchor; @param room null for an anchor's */
    public record Match(long positionId, PositionKind kind, Long anchorId, String room) {
        boolean decides() {
            return anchorId != null;
        }
    }

    private final Map<Key, List<PromotionPosition>> positions = new HashMap<>();

    private PositionTable() {}

    public static PositionTable of(Collection<PromotionPosition> all) {
        PositionTable table = new PositionTable();
        all.forEach(p -> table.positions.computeIfAbsent(new Key(p.kind(), p.code()), k -> new ArrayList<>(1)).add(p));
        return table;
    }

    /** @param adzone and @param relation as in the report, null or empty when it has none; @param day the order's creation day in China */
    public Optional<Match> find(String adzone, String relation, LocalDate day) {
        Optional<Match> byRelation = find(PositionKind.RELATION, relation, day);
        Optional<Match> byAdzone = find(PositionKind.ADZONE, adzone, day);
        return byRelation.filter(Match::decides).or(() -> byAdzone.filter(Match::decides)).or(() -> byRelation).or(() -> byAdzone);
    }

    private Optional<Match> find(PositionKind kind, String code, LocalDate day) {
        if (code == null || code.isEmpty()) {
            return Optional.empty();
        }
        return positions.getOrDefault(new Key(kind, code), List.of()).stream()
                .filter(p -> covers(p, day))
                .findFirst()
                .map(p -> new Match(p.id(), kind, p.anchorId(), p.room()));
    }

    private static boolean covers(PromotionPosition position, LocalDate day) {
        return !day.isBefore(position.validFrom()) && (position.validTo() == null || !day.isAfter(position.validTo()));
    }
}
