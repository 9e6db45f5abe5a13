package app.anchorage.intake;

import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;

/** Takes stored originals out again. */
@ApplicationScoped
public class StoredFiles {
    @Inject
    ReportFiles files;

    @Inject
    FileParts parts;

    /** A temporary copy, which is the caller's to delete. */
    public record Copy(Path path, String name, long bytes) {}

    @Transactional
    public Copy copy(long id) {
        ReportFile file = NotFound.unless(files.findByIdOptional(id));
        if (!parts.has(id)) {
            throw new NotFound();
        }
        return new Copy(parts.restore(id), file.name(), file.bytes());
    }
}
