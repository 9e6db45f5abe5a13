package app.anchorage.sheet;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An uploaded sheet between its preview and its confirmation. */
@MappedSuperclass
public abstract class SheetImport {
    /** Nothing of a previewed sheet is in force yet. */
    public enum State {
        PREVIEWED,
        CONFIRMED
    }

    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SheetRow> rows;

    @Enumerated(EnumType.STRING)
    private State state = State.PREVIEWED;

    private long createdBy;
    private Instant createdAt;
    private Long confirmedBy;
    private Instant confirmedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Plan.Counts result;

    protected SheetImport() {}

    protected SheetImport(Upload upload) {
        this.name = upload.name();
        this.rows = upload.rows();
        this.createdBy = upload.member();
        this.createdAt = upload.now();
    }

    /** What was uploaded by whom. */
    public record Upload(String name, List<SheetRow> rows, long member, Instant now) {}

    void confirm(Plan.Counts done, long member, Instant now) {
        result = done;
        state = State.CONFIRMED;
        confirmedBy = member;
        confirmedAt = now;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<SheetRow> rows() {
        return rows;
    }

    public boolean confirmed() {
        return state == State.CONFIRMED;
    }

    public Plan.Counts result() {
        return result;
    }
}
