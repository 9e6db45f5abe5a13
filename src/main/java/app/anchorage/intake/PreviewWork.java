package app.anchorage.intake;

import app.anchorage.agency.SecurityLog;
import app.anchorage.intake.file.BadReport;
import app.anchorage.job.Job;
import app.anchorage.job.JobKind;
import app.anchorage.job.ProgressWriter;
import app.anchorage.job.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads an uploaded file whole, keeps its raw rows, its stage and its findings, and says what a commit would do. Writes no facts. */
@ApplicationScoped
public class PreviewWork extends FileWork {
    @Inject
    FileReader reader;

    @Inject
    RawRows rawRows;

    @Inject
    KeptStages stages;

    @Inject
    FileStore store;

    @Inject
    SecurityLog security;

    PreviewWork() {
        super(JobKind.PREVIEW, FileState.UPLOADED);
    }

    @Override
    void work(Job job, ReportFile file, ProgressWriter progress) {
        RowChunk.Writer raw = rawRows.writer(file.id());
        StageParts staged = stages.begin(file.id());
        ReadFile read = reader.read(file, raw::add, staged, progress::at);
        raw.finish();
        staged.end(read);
        file.recognise(read.kind(), read.layout(), read.format(), read.encoding());
        Preview preview = reader.assess(file, read, progress::at);
        store.keep(file, read, preview);
    }

    /** A file that cannot be read is refused for good. */
    @Override
    Said failed(ReportFile file, Throwable failure) {
        if (!(failure instanceof BadReport bad)) {
            return say(failure);
        }
        Said why = Said.of(bad.code(), bad.args());
        store.refuse(file, why);
        security.record(SecurityLog.Event.UPLOAD_REFUSED, file.name() + ": " + bad.code());
        return why;
    }
}
