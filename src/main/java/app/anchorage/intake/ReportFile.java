package app.anchorage.intake;

import app.anchorage.intake.read.Kind;
import app.anchorage.web.BrokenRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A report as uploaded, and how far it has come; its bytes, raw rows, preview and findings lie in tables beside it. */
@Entity
public class ReportFile {
    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    private String name;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String format;
    private String layout;
    private String encoding;

    @Enumerated(EnumType.STRING)
    private FileState state;

    private Instant moment;
    private Long rows;
    private String reason;
    private long uploadedBy;
    private Instant uploadedAt;
    private Long committedBy;
    private Instant committedAt;
    private Long undoneBy;
    private Instant undoneAt;
    private String undoReason;

    @Version
    private int version;

    protected ReportFile() {}

    /** The user says when the report was exported; it is read again with that. */
    public void setMoment(Instant exportedAt) {
        requireState(FileState.PREVIEWED);
        moment = exportedAt;
        state = FileState.UPLOADED;
    }

    /** What reading it has shown. */
    public void recognise(Kind kind, String layout, String format, String encoding) {
        this.kind = kind;
        this.layout = layout;
        this.format = format;
        this.encoding = encoding;
    }

    public void preview(long rowsRead, Instant exportedAt) {
        rows = rowsRead;
        moment = exportedAt;
        state = FileState.PREVIEWED;
    }

    public void refuse() {
        state = FileState.REFUSED;
    }

    public void discard() {
        if (state != FileState.UPLOADED) {
            requireState(FileState.PREVIEWED);
        }
        state = FileState.DISCARDED;
    }

    public void beginCommit(String why) {
        requireState(FileState.PREVIEWED);
        reason = why;
        state = FileState.COMMITTING;
    }

    public void commit(long member, Instant now) {
        requireState(FileState.COMMITTING);
        committedBy = member;
        committedAt = now;
        state = FileState.COMMITTED;
    }

    /** A commit that did not happen. */
    public void returnToPreview() {
        requireState(FileState.COMMITTING);
        state = FileState.PREVIEWED;
    }

    public void beginUndo(String why) {
        requireState(FileState.COMMITTED);
        undoReason = why;
        state = FileState.UNDOING;
    }

    public void undo(long member, Instant now) {
        requireState(FileState.UNDOING);
        undoneBy = member;
        undoneAt = now;
        state = FileState.UNDONE;
    }

    /** An undo that did not happen. */
    public void returnToCommitted() {
        requireState(FileState.UNDOING);
        undoReason = null;
        state = FileState.COMMITTED;
    }

    /** Somebody else was faster, or the page is old. */
    public void requireVersion(int seen) {
        if (version != seen) {
            throw new BrokenRule("import_changed_since").back("/imports/" + id);
        }
    }

    private void requireState(FileState needed) {
        if (state != needed) {
            throw new BrokenRule("import_wrong_state").back("/imports/" + id);
        }
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public long bytes() {
        return bytes;
    }

    public FileState state() {
        return state;
    }

    public Instant moment() {
        return moment;
    }

    /** How many rows its last reading has counted, null before the first. */
    public Long rows() {
        return rows;
    }

    public String reason() {
        return reason;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public String undoReason() {
        return undoReason;
    }

    public int version() {
        return version;
    }
}
