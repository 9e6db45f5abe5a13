package app.anchorage.roster;

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

/** A livestream host whom the agency has signed (主播). */
@Entity
public class Anchor {
    /** An archived anchor keeps its orders and money; it is only out of the way. */
    public enum Status {
        ACTIVE,
        ARCHIVED
    }

    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    private String stageName;
    private String legalName;
    private String platform = "TAOBAO";

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    private String note;
    private Instant createdAt;

    @Version
    private int version;

    protected Anchor() {}

    public Anchor(Profile profile, Instant now) {
        describe(profile);
        this.createdAt = now;
    }

    /** What people write down about an anchor. */
    public record Profile(String stageName, String legalName, String note) {}

    public void describe(Profile profile) {
        stageName = profile.stageName();
        legalName = profile.legalName();
        note = profile.note();
    }

    public void archive() {
        status = Status.ARCHIVED;
    }

    public void activate() {
        status = Status.ACTIVE;
    }

    public boolean archived() {
        return status == Status.ARCHIVED;
    }

    public Profile profile() {
        return new Profile(stageName, legalName, note);
    }

    public long id() {
        return id;
    }

    public String stageName() {
        return stageName;
    }

    public String legalName() {
        return legalName;
    }

    public String platform() {
        return platform;
    }

    public Status status() {
        return status;
    }

    public String note() {
        return note;
    }

    public int version() {
        return version;
    }
}
