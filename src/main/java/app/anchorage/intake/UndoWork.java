package app.anchorage.intake;

import app.anchorage.agency.Audit;
import app.anchorage.intake.job.Job;
import app.anchorage.intake.job.JobKind;
import app.anchorage.intake.job.JobWork;
import app.anchorage.intake.job.ProgressWriter;
import app.anchorage.intake.job.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes a committed file back: its facts no longer count, and the money follows. */
@ApplicationScoped
public class UndoWork implements JobWork {
    @Inject
    ReportFiles files;

    @Inject
    Facts facts;

    @Inject
    Failures failures;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Override
    public JobKind kind() {
        return JobKind.UNDO;
    }

    @Override
    public void run(Job job, ProgressWriter progress) {
        ReportFile file = files.held(job.fileId()).orElseThrow();
        if (file.state() != FileState.UNDOING) {
            return;
        }
        progress.at("job_step_undoing", 0, null);
        String reason = file.undoReason();
        file.undo(job.byMember(), clock.instant());
        files.flush();
        facts.undo(file.id(), reason, progress::at);
        audit.record("IMPORT_UNDONE", "IMPORT", file.id(), file.name(), null, reason);
    }

    @Override
    public Said failed(Job job, Throwable failure) {
        ReportFile file = files.held(job.fileId()).orElseThrow();
        if (file.state() == FileState.UNDOING) {
            file.returnToCommitted();
        }
        return failures.say(failure);
    }
}
