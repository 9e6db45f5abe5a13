package app.anchorage.deal.contract;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
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

/** What was agreed with a merchant (合同); once signed the database refuses to change its terms. */
@Entity
public class Contract {
    /**
     * The terms.
     *
     * @param ofId the contract it supplements, renews or ends; null for one that stands by itself
     * @param validTo the last day, null for long-term
     * @param agencyRate and anchorRate what of the commission is whose, as the paper says it
     * @param taxIncluded whether fees are written with VAT; @param deposit with how many days to give it back, null when nothing was said
     */
    public record Head(ContractKind kind, long merchantId, Long ofId, LocalDate validFrom, LocalDate validTo, FeeKind feeKind, Rate agencyRate,
            Rate anchorRate, PayWhen payWhen, boolean invoiceFirst, Rate vat, boolean taxIncluded, Money deposit, Integer depositBackDays, String terms) {}

    /** How it was signed: by a scan of the paper, or by the merchant accepting a quote. */
    public enum How {
        SCAN,
        ACCEPTANCE
    }

    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @JdbcTypeCode(SqlTypes.BIGINT)
    private String agencyId;

    private String number;

    @Enumerated(EnumType.STRING)
    private ContractKind kind;

    private long merchantId;
    private Long ofId;
    private Long quoteId;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private FeeKind feeKind;

    private int agencyPoints;
    private int anchorPoints;

    @Enumerated(EnumType.STRING)
    private PayWhen payWhen;

    private boolean invoiceFirst;
    private int vatPoints;
    private boolean taxIncluded;
    private long depositFen;
    private Integer depositBackDays;
    private String terms;

    @Enumerated(EnumType.STRING)
    private ContractState state = ContractState.DRAFT;

    private LocalDate signedOn;

    @Enumerated(EnumType.STRING)
    private How signedHow;

    private String signedName;
    private Long createdBy;
    private Instant createdAt;

    @Version
    private int rowVersion;

    protected Contract() {}

    /** @param by null when a merchant made it by accepting a quote */
    public Contract(String number, Head head, Long by, Instant at) {
        this.number = number;
        this.createdBy = by;
        this.createdAt = at;
        describe(head);
    }

    final void describe(Head head) {
        mustBeDraft();
        kind = head.kind();
        merchantId = head.merchantId();
        ofId = head.ofId();
        validFrom = head.validFrom();
        validTo = head.validTo();
        feeKind = head.feeKind();
        agencyPoints = points(head.agencyRate());
        anchorPoints = points(head.anchorRate());
        payWhen = head.payWhen();
        invoiceFirst = head.invoiceFirst();
        vatPoints = points(head.vat());
        taxIncluded = head.taxIncluded();
        depositFen = head.deposit().fen();
        depositBackDays = head.depositBackDays();
        terms = head.terms();
    }

    private static int points(Rate rate) {
        return (int) (rate.millionths() / 100);
    }

    void sign(LocalDate day, How how, String name) {
        mustBeDraft();
        state = ContractState.SIGNED;
        signedOn = day;
        signedHow = how;
        signedName = name;
    }

    /** Signed because the merchant accepted the quote. */
    Contract acceptedAs(long quote, LocalDate day, String name) {
        quoteId = quote;
        sign(day, How.ACCEPTANCE, name);
        return this;
    }

    void giveUp() {
        mustBeDraft();
        state = ContractState.VOID;
    }

    /** A termination of it was signed. */
    void end() {
        must(state == ContractState.SIGNED, "contract_not_signed");
        state = ContractState.ENDED;
    }

    void mustBeDraft() {
        must(state == ContractState.DRAFT, "contract_not_draft");
    }

    void must(boolean holds, String textKey) {
        if (!holds) {
            throw new BrokenRule(textKey, number).back("/contracts/" + id);
        }
    }

    public Head head() {
        return new Head(kind, merchantId, ofId, validFrom, validTo, feeKind, Rate.basisPoints(agencyPoints), Rate.basisPoints(anchorPoints), payWhen,
                invoiceFirst, Rate.basisPoints(vatPoints), taxIncluded, Money.fen(depositFen), depositBackDays, terms);
    }

    public long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ContractKind kind() {
        return kind;
    }

    public Long ofId() {
        return ofId;
    }

    public Long quoteId() {
        return quoteId;
    }

    public ContractState state() {
        return state;
    }

    public boolean draft() {
        return state == ContractState.DRAFT;
    }

    public boolean signed() {
        return signedOn != null;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public String signedName() {
        return signedName;
    }

    public String signedHowKey() {
        return signedHow == null ? null : "contract_signed_" + signedHow;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int rowVersion() {
        return rowVersion;
    }
}
