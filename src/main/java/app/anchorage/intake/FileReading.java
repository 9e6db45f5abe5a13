package app.anchorage.intake;

import app.anchorage.intake.read.ClaimRow;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.OrderRow;
import app.anchorage.intake.read.RowSink;
import java.util.List;
import java.util.function.BiConsumer;

/** Passes a report's rows on: to the facts' stage, to the tally of findings and, raw, to whoever keeps them. */
final class FileReading implements RowSink {
    private static final int PROGRESS_EVERY = 500;

    private final Facts.Reading facts;
    private final FindingTally findings;
    private final BiConsumer<Long, List<String>> raw;
    private final Expected expected;
    private final Progress progress;
    private long rows;

    /** How many rows there will be. @param rows null: nobody knows; @param roughly by the file's size only */
    record Expected(Long rows, boolean roughly) {
        String step() {
            return roughly && rows != null ? "job_step_reading_roughly" : "job_step_reading";
        }
    }

    FileReading(Facts.Reading facts, BiConsumer<Long, List<String>> raw, Expected expected, Progress progress) {
        this.facts = facts;
        this.findings = new FindingTally();
        this.raw = raw;
        this.expected = expected;
        this.progress = progress;
    }

    /** One that has ended already. */
    FileReading(Facts.Reading facts, FindingTally findings, long rows) {
        this.facts = facts;
        this.findings = findings;
        this.rows = rows;
        this.raw = (number, cells) -> {};
        this.expected = new Expected(rows, false);
        this.progress = Progress.SILENT;
    }

    @Override
    public void raw(long number, List<String> cells) {
        raw.accept(number, cells);
        if (rows++ % PROGRESS_EVERY == 0) {
            progress.at(expected.step(), rows - 1, expected.rows());
        }
    }

    @Override
    public void order(OrderRow row) {
        facts.order(row);
    }

    @Override
    public void claim(ClaimRow row) {
        facts.claim(row);
    }

    @Override
    public void finding(Finding finding) {
        findings.accept(finding);
    }

    Facts.Reading facts() {
        return facts;
    }

    FindingTally findings() {
        return findings;
    }

    long rows() {
        return rows;
    }
}
