package app.anchorage.intake;

import app.anchorage.agency.Audit;
import app.anchorage.job.Job;
import app.anchorage.job.JobKind;
import app.anchorage.job.ProgressWriter;
import app.anchorage.job.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes a committed file back: its facts no longer count, and the money follows. */
@ApplicationScoped
public class UndoWork extends FileWork {
    @Inject
    Facts facts;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    UndoWork() {
        super(JobKind.UNDO, FileState.UNDOING);
    }

    @Override
    void work(Job job, ReportFile file, ProgressWriter progress) {
        progress.at("job_step_undoing", 0, null);
        String reason = file.undoReason();
        file.undo(job.byMember(), clock.instant());
        files.flush();
        facts.undo(file.id(), reason, progress::at);
        audit.record("IMPORT_UNDONE", "IMPORT", file.id(), file.name(), null, reason);
    }

    @Override
    Said failed(ReportFile file, Throwable failure) {
        file.returnToCommitted();
        return say(failure);
    }
}
