package app.anchorage.intake;

import app.anchorage.agency.SecurityLog;
import app.anchorage.intake.file.BadReport;
import app.anchorage.intake.job.Job;
import app.anchorage.intake.job.JobKind;
import app.anchorage.intake.job.JobWork;
import app.anchorage.intake.job.ProgressWriter;
import app.anchorage.intake.job.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads an uploaded file whole, keeps its raw rows and findings, and says what a commit would do. Writes no facts. */
@ApplicationScoped
public class PreviewWork implements JobWork {
    @Inject
    ReportFiles files;

    @Inject
    FileReader reader;

    @Inject
    RawRows rawRows;

    @Inject
    FileStore store;

    @Inject
    Failures failures;

    @Inject
    SecurityLog security;

    @Override
    public JobKind kind() {
        return JobKind.PREVIEW;
    }

    @Override
    public void run(Job job, ProgressWriter progress) {
        ReportFile file = files.held(job.fileId()).orElseThrow();
        if (file.state() != FileState.UPLOADED) {
            return;
        }
        RowChunk.Writer raw = rawRows.writer(file.id());
        ReadFile read = reader.read(file, raw::add, progress::at);
        raw.finish();
        file.recognise(read.kind(), read.layout(), read.format(), read.encoding());
        Preview preview = reader.assess(file, read, progress::at);
        store.keep(file, read, preview);
    }

    @Override
    public Said failed(Job job, Throwable failure) {
        ReportFile file = files.held(job.fileId()).orElseThrow();
        if (file.state() != FileState.UPLOADED || !(failure instanceof BadReport bad)) {
            return failures.say(failure);
        }
        Said why = Said.of(bad.code(), bad.args());
        store.refuse(file, why);
        security.record(SecurityLog.Event.UPLOAD_REFUSED, file.name() + ": " + bad.code());
        return why;
    }
}
