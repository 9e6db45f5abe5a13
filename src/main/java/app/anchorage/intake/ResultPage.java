package app.anchorage.intake;

import app.anchorage.job.Job;
import app.anchorage.job.Said;
import java.util.List;

/** What has become of an import: written, taken back, refused or discarded. */
public record ResultPage(ImportView file, Job failed, Preview preview, Said refusal, List<TallyTile> tiles, List<FindingGroup> findings) {
    static ResultPage of(ImportViews.Whole whole) {
        Job failed = whole.job() != null && whole.job().isFailed() ? whole.job() : null;
        List<TallyTile> tiles = whole.preview() == null ? List.of() : TallyTile.of(whole.file().kind(), whole.preview());
        return new ResultPage(whole.file(), whole.refusal() == null ? failed : null, whole.preview(), whole.refusal(), tiles, whole.findings());
    }

    public TallyTile total() {
        return preview == null ? null : TallyTile.total(file.kind(), preview);
    }

    public List<FindingGroup> red() {
        return findings.stream().filter(FindingGroup::isRed).toList();
    }

    public List<FindingGroup> yellow() {
        return findings.stream().filter(group -> !group.isRed()).toList();
    }

    /** What was reported before is not this import's news. */
    public long unknown() {
        return preview.group("unknown_new").lines();
    }

    public boolean isAnyUnknown() {
        return file.isCommitted() && preview != null && unknown() > 0;
    }

    public String leadKey() {
        return "import_lead_" + file.state().name().toLowerCase(java.util.Locale.ROOT);
    }
}
