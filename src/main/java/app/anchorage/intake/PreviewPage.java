package app.anchorage.intake;

import app.anchorage.job.Job;
import app.anchorage.web.FormErrors;
import java.util.List;

/**
 * The preview: what the file is, what a commit would do, what speaks against it.
 *
 * @param failed the last job, when it has failed
 * @param moment the export moment as the form's field has it
 */
public record PreviewPage(
        ImportView file,
        Job failed,
        Preview preview,
        List<TallyTile> tiles,
        List<FindingGroup> findings,
        List<String> headings,
        List<ReportRow> first,
        String moment,
        String reason,
        FormErrors errors) {
    static PreviewPage of(ImportViews.Whole whole) {
        Job failed = whole.job() != null && whole.job().isFailed() ? whole.job() : null;
        return new PreviewPage(
                whole.file(), failed, whole.preview(), TallyTile.of(whole.file().kind(), whole.preview()), whole.findings(),
                whole.headings(), whole.first(), MomentText.of(whole.file().moment()), "", FormErrors.none());
    }

    PreviewPage withMoment(String typed, FormErrors faults) {
        return new PreviewPage(file, failed, preview, tiles, findings, headings, first, typed, reason, faults);
    }

    PreviewPage withReason(String typed, FormErrors faults) {
        return new PreviewPage(file, failed, preview, tiles, findings, headings, first, moment, typed, faults);
    }

    public TallyTile total() {
        return TallyTile.total(file.kind(), preview);
    }

    public boolean isCommittable() {
        return !preview.isBlocked() && !preview.isEmpty();
    }

    public List<FindingGroup> red() {
        return findings.stream().filter(FindingGroup::isRed).toList();
    }

    public List<FindingGroup> yellow() {
        return findings.stream().filter(group -> !group.isRed()).toList();
    }

    /** Where the shown moment comes from. */
    public String momentKey() {
        if (!preview.proposed().equals(file.moment())) {
            return "import_moment_by_hand";
        }
        return "import_moment_by_" + preview.source();
    }
}
