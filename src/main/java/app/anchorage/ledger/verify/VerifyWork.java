package app.anchorage.ledger.verify;

import app.anchorage.job.Failures;
import app.anchorage.job.Job;
import app.anchorage.job.JobKind;
import app.anchorage.job.JobWork;
import app.anchorage.job.Jobs;
import app.anchorage.job.ProgressWriter;
import app.anchorage.job.Said;
import app.anchorage.web.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** A verification that a member asked for, as a background job. */
@ApplicationScoped
public class VerifyWork implements JobWork {
    @Inject
    Jobs jobs;

    @Inject
    Verifications verifications;

    @Inject
    Failures failures;

    /** @throws BrokenRule while one that was asked for before has not ended */
    @Transactional
    public void ask() {
        if (newest().filter(Job::isOpen).isPresent()) {
            throw new BrokenRule("verifier_running").back("/verifier");
        }
        jobs.ask(JobKind.VERIFY, null);
    }

    /** The one that was asked for last, also when it has ended. */
    @Transactional
    public Optional<Job> newest() {
        return jobs.newest(JobKind.VERIFY);
    }

    @Override
    public JobKind kind() {
        return JobKind.VERIFY;
    }

    @Override
    public void run(Job job, ProgressWriter progress) {
        verifications.verifyHere((check, done, all) -> progress.at("verifier_" + check, done, (long) all));
    }

    @Override
    public Said failed(Job job, Throwable failure) {
        return failures.say(failure);
    }
}
