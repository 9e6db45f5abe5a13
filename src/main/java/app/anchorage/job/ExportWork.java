package app.anchorage.job;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.ExportFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;

/** Makes a file that a member asked for; it is there whole or not at all. */
@ApplicationScoped
public class ExportWork implements JobWork {
    private static final String STEP = "job_step_writing";

    @Inject
    ExportStore store;

    @Inject
    Exports exports;

    @Inject
    CurrentActor current;

    @Inject
    Failures failures;

    @Override
    public JobKind kind() {
        return JobKind.EXPORT;
    }

    @Override
    public void run(Job job, ProgressWriter progress) {
        Asked asked = store.asked(job.id());
        Export export = exports.named(asked.what(), current.get().role());
        long lines = export.outline(asked, Long.MAX_VALUE).lines();
        progress.at(STEP, 0, lines);
        AtomicReference<Export.Control> control = new AtomicReference<>();
        try {
            ExportFile file = ExportFile.write(out -> control.set(export.write(asked, out, written -> progress.at(STEP, Math.min(written, lines), lines))));
            progress.at("job_step_keeping", lines, lines);
            store.keep(job.id(), file, control.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Said failed(Job job, Throwable failure) {
        return failures.say(failure);
    }
}
