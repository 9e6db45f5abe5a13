package app.anchorage.intake;

import app.anchorage.agency.Audit;
import app.anchorage.job.Job;
import app.anchorage.job.JobKind;
import app.anchorage.job.Jobs;
import app.anchorage.job.ProgressWriter;
import app.anchorage.job.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes a file's rows to the facts and their money, if they still do what the preview promised. */
@ApplicationScoped
public class CommitWork extends FileWork {
    @Inject
    FileReader reader;

    @Inject
    KeptStages stages;

    @Inject
    FileStore store;

    @Inject
    Previews previews;

    @Inject
    Jobs jobs;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    CommitWork() {
        super(JobKind.COMMIT, FileState.COMMITTING);
    }

    @Override
    void work(Job job, ReportFile file, ProgressWriter progress) {
        ReadFile read = stages.find(file, progress::at).orElseGet(() -> reader.read(file, (number, cells) -> {}, rows -> {}, progress::at));
        read.rows().facts().hold();
        Preview now = reader.assess(file, read, progress::at);
        if (now.isBlocked() || !now.promises(previews.find(file.id()).orElseThrow())) {
            showAgain(job, file, read, now);
        } else {
            write(job, file, read, now, progress);
        }
    }

    private void showAgain(Job job, ReportFile file, ReadFile read, Preview now) {
        file.returnToPreview();
        store.keep(file, read, now);
        jobs.fail(job.id(), Said.of("import_preview_changed"));
    }

    private void write(Job job, ReportFile file, ReadFile read, Preview now, ProgressWriter progress) {
        file.commit(job.byMember(), clock.instant());
        files.flush();
        read.rows().facts().commit(progress::at);
        stages.drop(file.id());
        audit.record("IMPORT_COMMITTED", "IMPORT", file.id(), null, new Committed(file.name(), now.rows(), now.groups()), file.reason());
    }

    @Override
    Said failed(ReportFile file, Throwable failure) {
        file.returnToPreview();
        return say(failure);
    }

    /** For the audit. */
    record Committed(String name, long rows, java.util.Map<String, Facts.Tally> groups) {}
}
