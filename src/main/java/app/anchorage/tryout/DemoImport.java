package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.intake.ImportService;
import app.anchorage.intake.ReportFiles;
import app.anchorage.intake.UploadService;
import app.anchorage.job.Jobs;
import app.anchorage.web.TempFiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Takes a made-up report the same way as a clerk does: upload, preview, commit. */
@ApplicationScoped
class DemoImport {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int GLANCE_MILLIS = 100;

    @Inject
    ActAs actAs;

    @Inject
    UploadService uploads;

    @Inject
    ImportService imports;

    @Inject
    ReportFiles files;

    @Inject
    Jobs jobs;

    void take(Actor clerk, String name, String csv) {
        long file = upload(clerk, name, csv);
        await(clerk, file);
        int version = in(clerk, () -> files.findById(file).version());
        actAs.run(clerk, () -> imports.commit(file, version, "示例数据"));
        await(clerk, file);
    }

    private long upload(Actor clerk, String name, String csv) {
        try {
            Path path = Files.writeString(TempFiles.create(".csv"), csv);
            try {
                return actAs.call(clerk, () -> uploads.take(path, name, csv.length()));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks again and again until the background job has ended. */
    private void await(Actor clerk, long file) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (in(clerk, () -> jobs.newest(file).orElseThrow().isOpen())) {
            if (Instant.now().isAfter(giveUp)) {
                throw new IllegalStateException("a made-up report was not read in time");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> T in(Actor clerk, Callable<T> look) {
        return actAs.call(clerk, () -> QuarkusTransaction.requiringNew().call(look));
    }
}
