package app.anchorage.roster;

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

/** The tag in a promotion link that says, for the days it is valid, whose an order is: an anchor's, or a room's (推广位). */
@Entity
public class PromotionPosition {
    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    @Enumerated(EnumType.STRING)
    private PositionKind kind;

    private String code;
    private String name;
    private Long anchorId;
    private String room;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String note;
    private long createdBy;
    private Instant createdAt;

    @Version
    private int version;

    protected PromotionPosition() {}

    public PromotionPosition(Tag tag, Owner owner, LocalDate validFrom, String note) {
        this.kind = tag.kind();
        this.code = tag.code();
        this.name = tag.name();
        this.anchorId = owner.anchorId();
        this.room = owner.room();
        this.validFrom = validFrom;
        this.note = note;
    }

    /** The position as the platform names it. */
    public record Tag(PositionKind kind, String code, String name) {}

    /** One of the two is set. A room's position decides no anchor. */
    public record Owner(Long anchorId, String room) {
        public static Owner anchor(long id) {
            return new Owner(id, null);
        }

        public static Owner room(String name) {
            return new Owner(null, name);
        }
    }

    void createdBy(long member, Instant now) {
        createdBy = member;
        createdAt = now;
    }

    /** @param lastDay the last day on which orders are still its owner's */
    public void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** @param firstDay the first day on which orders are its owner's */
    public void start(LocalDate firstDay) {
        validFrom = firstDay;
    }

    public long id() {
        return id;
    }

    public PositionKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Long anchorId() {
        return anchorId;
    }

    public String room() {
        return room;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** What the audit keeps of it. */
    public record Facts(PositionKind kind, String code, String name, Long anchorId, String room, LocalDate validFrom, LocalDate validTo, String note) {}

    public Facts facts() {
        return new Facts(kind, code, name, anchorId, room, validFrom, validTo, note);
    }
}
