package app.anchorage.agency;

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

/** A person of an agency and what that person may do; an anchor's log-in is tied to one anchor. */
@Entity
public class Member {
    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Long anchorId;
    private String language;
    private boolean disabled;
    private Instant createdAt = Instant.now();

    @Version
    private int version;

    protected Member() {}

    public Member(String name, Role role, Long anchorId) {
        this.name = name;
        become(role, anchorId);
    }

    /** Takes another role; only an anchor has (and needs) an anchor. */
    public final void become(Role role, Long anchorId) {
        if ((role == Role.ANCHOR) != (anchorId != null)) {
            throw new IllegalArgumentException(role + " with anchor " + anchorId);
        }
        this.role = role;
        this.anchorId = anchorId;
    }

    public void disable() {
        disabled = true;
    }

    public void enable() {
        disabled = false;
    }

    public void speak(String language) {
        this.language = language;
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Long anchorId() {
        return anchorId;
    }

    public String language() {
        return language;
    }

    public boolean disabled() {
        return disabled;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }
}
