package app.anchorage.intake;

import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts a file's findings by kind and keeps the first of each, so that a million of them cost no memory. */
final class FindingTally implements Consumer<Finding> {
    static final int KEPT = 200;

    private final Map<String, FindingCount> counts = new TreeMap<>();
    private final List<Finding> kept;

    FindingTally() {
        this(List.of(), List.of());
    }

    /** Counts on. */
    FindingTally(List<FindingCount> counted, List<Finding> kept) {
        counted.forEach(count -> counts.put(key(count.severity(), count.code()), count));
        this.kept = new ArrayList<>(kept);
    }

    @Override
    public void accept(Finding finding) {
        String key = key(finding.severity(), finding.code());
        FindingCount one = new FindingCount(finding.severity(), finding.code(), 1);
        FindingCount count = counts.merge(key, one, (a, b) -> new FindingCount(a.severity(), a.code(), a.count() + 1));
        if (count.count() <= KEPT) {
            kept.add(finding);
        }
    }

    private static String key(Severity severity, String code) {
        return severity + code;
    }

    /** Red first, then by code. */
    List<FindingCount> counts() {
        Comparator<FindingCount> redFirst = Comparator.comparing(FindingCount::severity).reversed();
        return counts.values().stream().sorted(redFirst.thenComparing(FindingCount::code)).toList();
    }

    List<Finding> kept() {
        return kept;
    }
}
