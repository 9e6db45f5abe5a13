package app.anchorage.intake;

import app.anchorage.job.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All that is kept of one file in the tables beside it. */
@ApplicationScoped
public class FileStore {
    @Inject
    ReportFiles files;

    @Inject
    FileParts parts;

    @Inject
    RawRows rawRows;

    @Inject
    KeptStages stages;

    @Inject
    Findings findings;

    @Inject
    Previews previews;

    void keep(ReportFile file, ReadFile read, Preview preview) {
        findings.replace(file.id(), read.rows().findings().kept());
        previews.saveHeadings(file.id(), read.headings());
        previews.save(file.id(), preview);
        file.preview(preview.rows(), file.moment() == null ? preview.proposed() : file.moment());
        files.flush();
    }

    /** Nothing of a refused file stays but its name and the reason. */
    void refuse(ReportFile file, Said why) {
        file.refuse();
        files.flush();
        previews.saveRefusal(file.id(), why);
        clear(file.id());
    }

    void discard(ReportFile file) {
        file.discard();
        files.flush();
        clear(file.id());
    }

    private void clear(long fileId) {
        parts.delete(fileId);
        rawRows.delete(fileId);
        stages.drop(fileId);
        findings.delete(fileId);
    }
}
