package app.anchorage.intake;

import app.anchorage.intake.Facts.Tally;
import app.anchorage.intake.read.Severity;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a commit of a file would do, as last computed; kept, so that the commit can compare.
 *
 * @param newest the newest time inside the rows
 * @param proposed the moment the file was probably exported
 * @param dated whether that comes from the file's name
 */
public record Preview(
        long rows, Map<String, Tally> groups, List<FindingCount> findings, Instant newest, Instant proposed, boolean dated) {
    public Tally group(String key) {
        return groups.getOrDefault(key, Tally.NONE);
    }

    /** Which of the three said when it was exported: the file's name, the newest row (also against an earlier name), or only the upload. */
    String source() {
        boolean byRows = proposed.equals(newest);
        return dated ? byRows ? "rows_after_name" : "name" : byRows ? "rows" : "upload";
    }

    /** Counts, sums and findings are equal: what the user saw is what would be written. */
    boolean promises(Preview other) {
        return rows == other.rows && groups.equals(other.groups) && findings.equals(other.findings);
    }

    @JsonIgnore
    public boolean isBlocked() {
        return has(Severity.RED);
    }

    @JsonIgnore
    public boolean isReasonNeeded() {
        return has(Severity.YELLOW);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return rows == 0;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
}
