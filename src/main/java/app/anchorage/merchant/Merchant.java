package app.anchorage.merchant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A company whose goods the anchors sell (商家). */
@Entity
public class Merchant {
    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    private String name;
    private String taxId;
    private String note;
    private Long ownerId;
    private Instant archivedAt;
    private long createdBy;
    private Instant createdAt;

    @Version
    private int version;

    protected Merchant() {}

    public Merchant(Profile profile, long member, Instant now) {
        describe(profile);
        this.createdBy = member;
        this.createdAt = now;
    }

    /**
     * What people write down about a merchant.
     *
     * @param name the legal name
     * @param ownerId the member of the staff who looks after it, or null
     */
    public record Profile(String name, String taxId, Long ownerId, String note) {}

    public final void describe(Profile profile) {
        name = profile.name();
        taxId = profile.taxId();
        ownerId = profile.ownerId();
        note = profile.note();
    }

    /** An archived merchant keeps its orders and deals; it is only out of the way. */
    public void archive(Instant now) {
        archivedAt = now;
    }

    public void activate() {
        archivedAt = null;
    }

    public boolean archived() {
        return archivedAt != null;
    }

    public Profile profile() {
        return new Profile(name, taxId, ownerId, note);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String taxId() {
        return taxId;
    }

    public String note() {
        return note;
    }

    public Long ownerId() {
        return ownerId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
