package app.anchorage.roster;

import app.anchorage.money.Rate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One version of what an anchor earns; the database refuses to change or delete it. */
@Entity
@DynamicUpdate
public class Agreement {
    /** Only an active version is ever in force; a correction waits as a proposal for a second person. */
    public enum State {
        ACTIVE,
        PROPOSED,
        REJECTED,
        /** Taken back by whoever proposed it. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    private long anchorId;
    private int version;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private Scope.Of scope;

    private String scopeKey;
    private int sharePoints;

    @JdbcTypeCode(SqlTypes.JSON)
    private Pay pay;

    private Integer holdDays;
    private String note;
    private Long corrects;
    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean used;
    private long createdBy;
    private Instant createdAt;
    private Long decidedBy;
    private Instant decidedAt;
    private String decisionNote;
    private String number;
    private LocalDate signedOn;

    protected Agreement() {}

    /**
     * What the two sides agreed.
     *
     * @param validTo the last day, or null
     * @param sharePoints hundredths of a percent of the net commission, where the pay form has such a share
     * @param holdDays null: the agency's hold rules decide
     */
    public record Terms(LocalDate validFrom, LocalDate validTo, Scope scope, int sharePoints, Pay pay, Integer holdDays, String note) {
        /** A plain share of everything, for as long as no other follows. */
        public Terms(LocalDate validFrom, int sharePoints, Integer holdDays, String note) {
            this(validFrom, null, Scope.ALL, sharePoints, Pay.SHARE, holdDays, note);
        }
    }

    /** A correction changes what is paid for the days it covers, and says why. */
    public record Correction(int sharePoints, Pay pay, String note, String reason) {}

    static Agreement direct(long anchorId, int number, Terms terms) {
        return of(anchorId, number, terms, State.ACTIVE);
    }

    /** Terms for days whose money is booked otherwise: they wait for a second person. */
    static Agreement backdated(long anchorId, int number, Terms terms, String reason) {
        Agreement agreement = of(anchorId, number, terms, State.PROPOSED);
        agreement.reason = reason;
        return agreement;
    }

    /** A correction covers the same days and keeps the hold: it changes shares, never due days. */
    Agreement correctedBy(int number, Correction to) {
        Agreement correction = of(anchorId, number, new Terms(validFrom, validTo, scope(), to.sharePoints(), to.pay(), holdDays, to.note()), State.PROPOSED);
        correction.corrects = id;
        correction.reason = to.reason();
        return correction;
    }

    /** The same terms until a day after which money was booked. */
    Agreement endedBy(int number, LocalDate lastDay, String why) {
        Agreement ending = of(anchorId, number, new Terms(validFrom, lastDay, scope(), sharePoints, pay, holdDays, note), State.PROPOSED);
        ending.corrects = id;
        ending.reason = why;
        return ending;
    }

    private static Agreement of(long anchorId, int number, Terms terms, State state) {
        Agreement agreement = new Agreement();
        agreement.anchorId = anchorId;
        agreement.version = number;
        agreement.validFrom = terms.validFrom();
        agreement.validTo = terms.validTo();
        agreement.scope = terms.scope().of();
        agreement.scopeKey = terms.scope().key();
        agreement.sharePoints = terms.sharePoints();
        agreement.pay = terms.pay();
        agreement.holdDays = terms.holdDays();
        agreement.note = terms.note();
        agreement.state = state;
        return agreement;
    }

    void createdBy(long member, Instant now) {
        createdBy = member;
        createdAt = now;
    }

    void numbered(String given) {
        number = given;
    }

    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }

    void decide(State decision, long member, String why, Instant now) {
        state = decision;
        decidedBy = member;
        decidedAt = now;
        decisionNote = why;
    }

    AgreementTimeline.Version timelineVersion() {
        return new AgreementTimeline.Version(id, anchorId, version, validFrom, validTo, scope(), sharePoints, pay, holdDays, corrects, used);
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public boolean proposed() {
        return state == State.PROPOSED;
    }

    public long id() {
        return id;
    }

    public long anchorId() {
        return anchorId;
    }

    public int version() {
        return version;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public Scope scope() {
        return new Scope(scope, scopeKey);
    }

    public Pay pay() {
        return pay;
    }

    public int sharePoints() {
        return sharePoints;
    }

    public Long corrects() {
        return corrects;
    }

    public String reason() {
        return reason;
    }

    public Integer holdDays() {
        return holdDays;
    }

    /** The document's number; null for a version that was never in force. */
    public String number() {
        return number;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public long createdBy() {
        return createdBy;
    }

    Terms terms() {
        return new Terms(validFrom, validTo, scope(), sharePoints, pay, holdDays, note);
    }

    /** What the audit keeps of it. */
    public record Facts(long anchorId, int version, LocalDate validFrom, LocalDate validTo, Scope scope, Rate share, Pay pay, Integer holdDays,
            String note, Long corrects, State state) {}

    public Facts facts() {
        return new Facts(anchorId, version, validFrom, validTo, scope(), Rate.basisPoints(sharePoints), pay, holdDays, note, corrects, state);
    }
}
