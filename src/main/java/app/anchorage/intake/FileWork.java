package app.anchorage.intake;

import app.anchorage.intake.file.BadReport;
import app.anchorage.job.Failures;
import app.anchorage.job.Job;
import app.anchorage.job.JobKind;
import app.anchorage.job.JobWork;
import app.anchorage.job.ProgressWriter;
import app.anchorage.job.Said;
import jakarta.inject.Inject;

/** A job on one file that waits for it in a certain state; found in another, the job has been done or the file has gone elsewhere. */
abstract class FileWork implements JobWork {
    @Inject
    ReportFiles files;

    @Inject
    Failures failures;

    private final JobKind kind;
    private final FileState state;

    FileWork(JobKind kind, FileState state) {
        this.kind = kind;
        this.state = state;
    }

    @Override
    public JobKind kind() {
        return kind;
    }

    @Override
    public void run(Job job, ProgressWriter progress) {
        ReportFile file = files.held(job.fileId()).orElseThrow();
        if (file.state() == state) {
            work(job, file, progress);
        }
    }

    @Override
    public Said failed(Job job, Throwable failure) {
        ReportFile file = files.held(job.fileId()).orElseThrow();
        return file.state() == state ? failed(file, failure) : say(failure);
    }

    /** Why it did not happen: what is wrong with the file, or what is wrong with us. */
    Said say(Throwable failure) {
        return failure instanceof BadReport bad ? Said.of(bad.code(), bad.args()) : failures.say(failure);
    }

    abstract void work(Job job, ReportFile file, ProgressWriter progress);

    /** Puts the file's state back and says why. */
    abstract Said failed(ReportFile file, Throwable failure);
}
