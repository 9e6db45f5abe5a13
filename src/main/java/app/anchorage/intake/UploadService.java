package app.anchorage.intake;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.job.JobKind;
import app.anchorage.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;

/** Takes an uploaded file in: stored under a number of ours, and read in the background. */
@ApplicationScoped
public class UploadService {
    @Inject
    ReportFiles files;

    @Inject
    FileParts parts;

    @Inject
    FileLimits limits;

    @Inject
    Jobs jobs;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    /**
     * @param name already cleaned
     * @return the import's id
     * @throws AlreadyImported naming the first import of the same content
     * @throws TooManyUploads when enough of the member's files are still being read
     */
    @Transactional
    public long take(Path file, String name, long bytes) {
        if (files.beingReadFor(current.get().member()) >= limits.unread()) {
            throw new TooManyUploads(limits.unread());
        }
        String sha256 = Digest.of(file);
        long id = files.add(name, bytes, sha256).orElseThrow(() -> new AlreadyImported(files.withContent(sha256).orElseThrow()));
        parts.store(id, file);
        audit.record("IMPORT_UPLOADED", "IMPORT", id, null, new Uploaded(name, bytes, sha256), null);
        jobs.ask(JobKind.PREVIEW, id);
        return id;
    }

    /** For the audit. */
    record Uploaded(String name, long bytes, String sha256) {}
}
