package app.anchorage.roster.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.SqlTypes;

/** An uploaded roster between its preview and its confirmation. */
@Entity
public class RosterImport {
    /** Nothing of a previewed roster is in force yet. */
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
    private List<RosterRow> rows;

    @Enumerated(EnumType.STRING)
    private State state = State.PREVIEWED;

    private long createdBy;
    private Instant createdAt;
    private Long confirmedBy;
    private Instant confirmedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private RosterPlan.Counts result;

    protected RosterImport() {}

    RosterImport(String name, List<RosterRow> rows, long member, Instant now) {
        this.name = name;
        this.rows = rows;
        this.createdBy = member;
        this.createdAt = now;
    }

    void confirm(RosterPlan.Counts done, long member, Instant now) {
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

    public List<RosterRow> rows() {
        return rows;
    }

    public boolean confirmed() {
        return state == State.CONFIRMED;
    }

    public RosterPlan.Counts result() {
        return result;
    }
}
