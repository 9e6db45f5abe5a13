package app.anchorage.intake;

import app.anchorage.agency.Audit;
import app.anchorage.job.JobKind;
import app.anchorage.job.Jobs;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What a person does with an uploaded report: corrects its moment, discards it, commits it, takes it back. */
@ApplicationScoped
public class ImportService {
    @Inject
    ReportFiles files;

    @Inject
    FileStore store;

    @Inject
    Previews previews;

    @Inject
    Jobs jobs;

    @Inject
    Facts facts;

    @Inject
    Audit audit;

    /** Says when the report was exported; it is read again with that. */
    @Transactional
    public void setMoment(long id, int version, Instant exportedAt) {
        ReportFile file = seen(id, version);
        Instant before = file.moment();
        file.setMoment(exportedAt);
        files.flush();
        audit.record("IMPORT_MOMENT", "IMPORT", id, before, exportedAt, null);
        jobs.ask(JobKind.PREVIEW, id);
    }

    /** Reads a file once more whose reading failed for a reason of ours. */
    @Transactional
    public void readAgain(long id) {
        ReportFile file = NotFound.unless(files.heldNow(id));
        if (file.state() != FileState.UPLOADED || isHeld(id)) {
            throw wrongState(id);
        }
        jobs.ask(JobKind.PREVIEW, id);
    }

    @Transactional
    public void discard(long id) {
        ReportFile file = NotFound.unless(files.heldNow(id));
        if (file.state() == FileState.UPLOADED && isHeld(id)) {
            throw wrongState(id);
        }
        store.discard(file);
        audit.record("IMPORT_DISCARDED", "IMPORT", id, file.name(), null, null);
    }

    /** @throws BrokenRule when a red finding blocks, or a yellow one has no reason */
    @Transactional
    public void commit(long id, int version, String reason) {
        ReportFile file = seen(id, version);
        Preview preview = previews.find(id).orElseThrow(() -> wrongState(id));
        if (preview.isBlocked() || preview.isEmpty()) {
            throw new BrokenRule(preview.isBlocked() ? "import_blocked" : "import_no_rows").back("/imports/" + id);
        } else if (preview.isReasonNeeded() && reason == null) {
            throw new BrokenRule("import_reason_needed").back("/imports/" + id);
        }
        file.beginCommit(reason);
        files.flush();
        jobs.ask(JobKind.COMMIT, id);
    }

    @Transactional
    public void undo(long id, int version, String reason) {
        ReportFile file = seen(id, version);
        file.beginUndo(reason);
        files.flush();
        Facts.UndoEffect effect = facts.undoEffect(id);
        if (!effect.allowed()) {
            throw new BrokenRule(effect.refusalKey()).back("/imports/" + id);
        }
        jobs.ask(JobKind.UNDO, id);
    }

    private ReportFile seen(long id, int version) {
        ReportFile file = NotFound.unless(files.heldNow(id));
        file.requireVersion(version);
        return file;
    }

    private boolean isHeld(long id) {
        return jobs.newest(id).filter(job -> job.isOpen()).isPresent();
    }

    private static BrokenRule wrongState(long id) {
        return new BrokenRule("import_wrong_state").back("/imports/" + id);
    }
}
