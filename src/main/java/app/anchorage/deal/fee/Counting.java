package app.anchorage.deal.fee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shares sales out among guarantees, so that what was sold once counts once: what only one could count is its own; of the rest each takes what it still
 * lacks, in its own slot before in make-up slots, the first measured first. What nobody lacks is the first one's.
 */
public final class Counting {
    private final Map<Long, GuaranteedSales> guarantees = new HashMap<>();
    private final Map<Long, Integer> turns = new HashMap<>();

    /**
     * What some sales would give one guarantee, fen.
     *
     * @param among names the guarantees that the same sales could count for; @param own whether in its own slot, else in one that makes up for it
     */
    public record Sales(String among, long id, boolean own, long fen) {}

    private Counting(List<GuaranteedSales> inTurn) {
        inTurn.forEach(guarantee -> turns.put(guarantee.id(), turns.size()));
        inTurn.forEach(guarantee -> guarantees.put(guarantee.id(), guarantee));
    }

    /** @param inTurn guarantees without sales, the first to be given any first */
    static List<GuaranteedSales> of(List<GuaranteedSales> inTurn, List<Sales> sales) {
        Counting counting = new Counting(inTurn);
        Map<String, List<Sales>> shared = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Function.identity()));
        shared.putAll(sales.stream().collect(Collectors.groupingBy(Sales::among)));
        shared.values().stream().filter(some -> some.size() == 1).forEach(some -> counting.give(some.get(0), some.get(0).fen()));
        shared.values().stream().filter(some -> some.size() > 1).forEach(counting::share);
        return inTurn.stream().map(guarantee -> counting.guarantees.get(guarantee.id())).toList();
    }

    private void share(List<Sales> some) {
        List<Sales> inTurn = new ArrayList<>(some);
        inTurn.sort(Comparator.comparing((Sales sales) -> !sales.own()).thenComparing(sales -> turns.get(sales.id())));
        Map<Sales, Long> parts = new LinkedHashMap<>();
        long given = 0;
        for (Sales sales : inTurn) {
            long part = Math.min(left(sales, given), guarantees.get(sales.id()).lacks().fen());
            parts.put(sales, part);
            given += part;
        }
        parts.merge(inTurn.get(0), left(inTurn.get(0), given), Long::sum);
        parts.forEach(this::give);
    }

    private static long left(Sales sales, long given) {
        return Math.max(0, sales.fen() - given);
    }

    private void give(Sales sales, long part) {
        guarantees.computeIfPresent(sales.id(), (id, now) -> now.counting(sales, part));
    }
}
