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

    /** What somebody of the roster does; whoever is not an anchor is in anchors' teams. */
    public enum Part {
        ANCHOR,
        ASSISTANT,
        OPERATOR,
        SELECTION,
        RECRUITER,
        OTHER
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

    @Enumerated(EnumType.STRING)
    private Part role = Part.ANCHOR;

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
    public record Profile(String stageName, String legalName, String note, Part role) {
        public Profile(String stageName, String legalName, String note) {
            this(stageName, legalName, note, Part.ANCHOR);
        }
    }

    public void describe(Profile profile) {
        stageName = profile.stageName();
        legalName = profile.legalName();
        note = profile.note();
        role = profile.role();
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
        return new Profile(stageName, legalName, note, role);
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

    public Part role() {
        return role;
    }

    public String roleKey() {
        return "roster_role_" + role;
    }

    public String note() {
        return note;
    }

    public int version() {
        return version;
    }
}
