package app.anchorage.deal.quote;

import app.anchorage.money.Rate;
import app.anchorage.web.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
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

/** One version of an offer to a merchant (报价单). */
@Entity
public class Quote {
    /** What a person writes above the lines. */
    @Embeddable
    public record Head(@Column(name = "merchant_id") long merchantId, @Column(name = "contact_id") Long contactId,
            @Column(name = "valid_until") LocalDate validUntil, @Column(name = "terms") String terms, @Column(name = "tax_included") boolean taxIncluded,
            @Column(name = "vat_points") int vatPoints) {}

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    @Id
    @GeneratedValue
    private Long id;

    private String number;
    private int version = 1;

    @Embedded
    private Head head;

    @Enumerated(EnumType.STRING)
    private QuoteState state = QuoteState.DRAFT;

    @Embedded
    private QuoteLink link;

    private long createdBy;
    private Instant createdAt;
    private Long askedBy;
    private Long approvedBy;
    private Instant sentAt;
    private Instant seenAt;

    @Embedded
    private QuoteAnswer answer;

    @Version
    private int rowVersion;

    protected Quote() {}

    public Quote(String number, Head head, long by, Instant at) {
        this.number = number;
        this.createdBy = by;
        this.createdAt = at;
        this.head = head;
    }

    /** Of what only we have seen; what was asked or approved is asked anew. */
    void edit(Head head) {
        if (!state.inside()) {
            throw broken("quote_edit_sent");
        }
        state = QuoteState.DRAFT;
        askedBy = null;
        approvedBy = null;
        this.head = head;
    }

    void ask(long by) {
        must(state == QuoteState.DRAFT, "quote_not_draft");
        state = QuoteState.ASKED;
        askedBy = by;
    }

    /** @throws BrokenRule by the one who asked or wrote it */
    void decide(long by, boolean yes) {
        must(state == QuoteState.ASKED, "quote_not_asked");
        must(by != askedBy && by != createdBy, "quote_own");
        state = yes ? QuoteState.APPROVED : QuoteState.DRAFT;
        approvedBy = yes ? by : null;
        askedBy = yes ? askedBy : null;
    }

    void send(byte[] hash, LocalDate today, Instant at) {
        must(state == QuoteState.DRAFT || state == QuoteState.APPROVED, "quote_not_sendable");
        must(!head.validUntil().isBefore(today), "quote_valid_until_over");
        state = QuoteState.SENT;
        sentAt = at;
        link(hash, today);
    }

    /** A new link; the one before leads nowhere from now on. */
    final void link(byte[] hash, LocalDate today) {
        must(stateOn(today).open(), "quote_not_open");
        link = new QuoteLink(hash, null);
    }

    void revoke(Instant at) {
        must(linkWorks(), "quote_no_link");
        link = link.revoked(at);
    }

    void withdraw() {
        must(state.inside() || state.open(), "quote_not_withdrawable");
        state = QuoteState.WITHDRAWN;
    }

    /** The merchant has opened it. */
    void seen(Instant at) {
        if (state == QuoteState.SENT) {
            state = QuoteState.SEEN;
            seenAt = at;
        }
    }

    void accept(Acceptance how, LocalDate today) {
        mayAnswer(today);
        state = QuoteState.ACCEPTED;
        answer = QuoteAnswer.of(how, null);
    }

    void decline(Acceptance how, String reason, LocalDate today) {
        mayAnswer(today);
        state = QuoteState.DECLINED;
        answer = QuoteAnswer.of(how, reason);
    }

    private void mayAnswer(LocalDate today) {
        if (revoked() || !stateOn(today).open()) {
            throw new BrokenRule("quote_refused_" + (revoked() ? "REVOKED" : stateOn(today).name()));
        }
    }

    /** Whether this answer is the very one that was given already, e.g. by a second press of the button. */
    boolean acceptedAs(String name, String title) {
        return state == QuoteState.ACCEPTED && answer.by(name, title);
    }

    /** The next version, a draft; this one can no longer be accepted. */
    Quote next(long by, Instant at) {
        must(!state.inside() && state != QuoteState.ACCEPTED && state != QuoteState.SUPERSEDED, "quote_no_next");
        Quote next = new Quote(number, head, by, at);
        next.version = version + 1;
        state = QuoteState.SUPERSEDED;
        return next;
    }

    void must(boolean holds, String textKey) {
        if (!holds) {
            throw broken(textKey);
        }
    }

    private BrokenRule broken(String textKey) {
        return new BrokenRule(textKey).back("/quotes/" + id);
    }

    /** As the calendar has it. */
    public QuoteState stateOn(LocalDate today) {
        return state.open() && head.validUntil().isBefore(today) ? QuoteState.EXPIRED : state;
    }

    public boolean linkWorks() {
        return link != null && link.works();
    }

    public boolean revoked() {
        return link != null && link.revokedAt() != null;
    }

    public Head head() {
        return head;
    }

    public Rate vat() {
        return Rate.basisPoints(head.vatPoints());
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public int version() {
        return version;
    }

    public long createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Long askedBy() {
        return askedBy;
    }

    /** What the merchant said; null while he has not. */
    public QuoteAnswer answer() {
        return answer;
    }

    public int rowVersion() {
        return rowVersion;
    }
}
