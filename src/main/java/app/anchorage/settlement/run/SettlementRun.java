package app.anchorage.settlement.run;

import app.anchorage.web.BrokenRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One settlement of all payees who are in it, up to a cutoff. */
@Entity
public class SettlementRun {
    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    @Id
    @GeneratedValue
    private Long id;

    private LocalDate cutoff;

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.DRAFT;

    private long createdBy;
    private Instant createdAt;
    private Long submittedBy;
    private Instant submittedAt;
    private Long approvedBy;
    private Instant approvedAt;
    private Long returnedBy;
    private Instant returnedAt;
    private String returnReason;

    @Version
    private int version;

    protected SettlementRun() {}

    public SettlementRun(LocalDate cutoff, long by, Instant at) {
        this.cutoff = cutoff;
        this.createdBy = by;
        this.createdAt = at;
    }

    void submit(long by, Instant at) {
        mustBe(RunState.DRAFT);
        state = RunState.SUBMITTED;
        submittedBy = by;
        submittedAt = at;
    }

    /** @throws BrokenRule when not submitted, or by the one who submitted */
    void mayDecide(long by) {
        mustBe(RunState.SUBMITTED);
        if (submittedBy == by) {
            throw broken("run_own_submission");
        }
    }

    void approve(long by, Instant at) {
        mayDecide(by);
        state = RunState.APPROVED;
        approvedBy = by;
        approvedAt = at;
    }

    /** Back to the one who made it. */
    void giveBack(long by, Instant at, String reason) {
        mustBe(RunState.SUBMITTED);
        state = RunState.DRAFT;
        returnedBy = by;
        returnedAt = at;
        returnReason = reason;
    }

    /** By the one who submitted it, who has thought of something. */
    void withdraw(long by, Instant at, String reason) {
        mustBe(RunState.SUBMITTED);
        if (submittedBy != by) {
            throw broken("run_not_yours");
        }
        giveBack(by, at, reason);
    }

    void discard() {
        mustBe(RunState.DRAFT);
        state = RunState.DISCARDED;
    }

    void mustBe(RunState wanted) {
        if (state != wanted) {
            throw broken("run_is_" + state.name());
        }
    }

    /** @param seen the version the reader was shown, null if none was */
    void mustBeAsSeen(Integer seen) {
        if (!Integer.valueOf(version).equals(seen)) {
            throw broken("run_not_as_seen");
        }
    }

    BrokenRule broken(String key) {
        return new BrokenRule(key).back("/settlements/" + id);
    }

    public long id() {
        return id;
    }

    public LocalDate cutoff() {
        return cutoff;
    }

    public RunState state() {
        return state;
    }

    public long createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Long submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Long approvedBy() {
        return approvedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public String returnReason() {
        return returnReason;
    }

    /** Whether it is back because the one who submitted it took it back. */
    public boolean withdrawn() {
        return returnedBy != null && returnedBy.equals(submittedBy);
    }

    /** Changes with every change of the run: a form says what its reader has seen. */
    public int version() {
        return version;
    }
}
