package app.anchorage.intake;

import app.anchorage.intake.read.Severity;
import java.util.List;

/** All findings of one kind in a file: how many, and the first of them. */
public record FindingGroup(Severity severity, String code, long count, List<Findings.Kept> kept) {
    static List<FindingGroup> of(Preview preview, List<Findings.Kept> all) {
        return preview == null
                ? List.of()
                : preview.findings().stream()
                        .map(f -> new FindingGroup(f.severity(), f.code(), f.count(), all.stream().filter(k -> k.code().equals(f.code())).toList()))
                        .toList();
    }

    public boolean isRed() {
        return severity == Severity.RED;
    }

    public boolean isCut() {
        return count > kept.size();
    }
}
