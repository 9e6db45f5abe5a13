package app.anchorage.intake;

import app.anchorage.job.Job;
import app.anchorage.job.Jobs;
import app.anchorage.job.Said;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Reads what the pages of one import show. */
@ApplicationScoped
public class ImportViews {
    static final int FIRST_ROWS = 20;

    @Inject
    Jdbi sql;

    @Inject
    Jobs jobs;

    @Inject
    Previews previews;

    @Inject
    Findings findings;

    @Inject
    RawRows rawRows;

    @Inject
    Facts facts;

    /** The import, its newest job, and what reading it has given; parts that there are not are null or empty. */
    public record Whole(
            ImportView file, Job job, Preview preview, Said refusal, List<FindingGroup> findings, List<String> headings, List<ReportRow> first) {}

    @Transactional
    public Whole whole(long id) {
        ImportView file = file(id);
        boolean preview = file.isPreviewed();
        return new Whole(
                file,
                jobs.newest(id).orElse(null),
                previews.find(id).orElse(null),
                previews.refusal(id).orElse(null),
                file.isKept() ? FindingGroup.of(previews.find(id).orElse(null), findings.of(id)) : List.of(),
                preview ? previews.headings(id) : List.of(),
                preview ? rawRows.first(id, FIRST_ROWS) : List.of());
    }

    /** The import and its newest job. */
    public record Now(ImportView file, Job job) {
        /** Whether there is something to wait for. */
        public boolean isAtWork() {
            return file.state().isAtWork() && job != null && job.isOpen();
        }
    }

    @Transactional
    public Now now(long id) {
        return new Now(file(id), jobs.newest(id).orElse(null));
    }

    /** The import and what an undo of it would do. */
    public record Undo(ImportView file, Facts.UndoEffect effect) {}

    @Transactional
    public Undo undo(long id) {
        ImportView file = file(id);
        return new Undo(file, facts.undoEffect(id));
    }

    /** A raw row of the import. */
    public record Row(ImportView file, ReportRow row) {}

    @Transactional
    public Row row(long id, long rowNo) {
        return new Row(file(id), NotFound.unless(rawRows.find(id, rowNo)));
    }

    private ImportView file(long id) {
        return NotFound.unless(sql.withHandle(h -> h.createQuery("""
                        select f.id, f.name, f.bytes, f.kind, f.format, f.layout, f.encoding, f.state, f.moment, f.rows, f.reason,
                               u.name as uploaded_by, f.uploaded_at, c.name as committed_by, f.committed_at,
                               d.name as undone_by, f.undone_at, f.undo_reason, f.version
                        from report_file f
                        join member u on u.agency_id = f.agency_id and u.id = f.uploaded_by
                        left join member c on c.agency_id = f.agency_id and c.id = f.committed_by
                        left join member d on d.agency_id = f.agency_id and d.id = f.undone_by
                        where f.id = ?""")
                .bind(0, id)
                .mapTo(ImportView.class)
                .findOne()));
    }
}
