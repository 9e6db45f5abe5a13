package app.anchorage.deal.receipt;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.fee.Fees;
import app.anchorage.ledger.Postings;
import app.anchorage.merchant.Merchants;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Records money of merchants, one at a time: what is open is read under the posting lock. */
@ApplicationScoped
public class ReceiptService {
    @Inject
    Receipts receipts;

    @Inject
    Receivables receivables;

    @Inject
    Merchants merchants;

    @Inject
    Postings postings;

    @Inject
    Fees fees;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @throws Refused when a part is above what is open, or more goes back than there is */
    @Transactional
    public long record(Draft draft, UUID form) {
        postings.lock();
        if (merchants.findById(draft.merchant()) == null) {
            throw new Refused("merchant", "receipt_merchant_unknown");
        }
        boolean proposal = draft.kind() == ReceiptKind.WRITE_OFF;
        long id = receipts.add(draft, proposal ? "PROPOSED" : "BOOKED", null);
        if (form != null) {
            once.claim(form, "/receipts/" + id);
        }
        check(draft);
        receipts.give(id, draft.parts());
        audit.record(proposal ? "WRITE_OFF_PROPOSED" : "RECEIPT_RECORDED", "RECEIPT", id, null, draft, draft.reason());
        if (!proposal) {
            fees.received(id);
        }
        return id;
    }

    private void check(Draft draft) {
        checkParts(receivables.of(draft.merchant()), draft.parts());
        if (draft.given().compareTo(draft.amount()) > 0) {
            throw new Refused("amount", "receipt_parts_above", draft.given().shown());
        }
        Money most = switch (draft.kind()) {
            case PAID_BACK, SET_OFF -> receivables.of(draft.merchant()).credit();
            case DEPOSIT_BACK -> receivables.deposit(draft.merchant());
            default -> draft.amount();
        };
        if (draft.amount().compareTo(most) > 0) {
            String key = draft.kind() == ReceiptKind.DEPOSIT_BACK ? "receipt_above_deposit" : "receipt_above_credit";
            throw new Refused(draft.kind().byParts() ? "part" : "amount", key, most.shown());
        }
    }

    private static void checkParts(OpenFees open, Map<Long, Money> parts) {
        parts.forEach((instalment, amount) -> {
            OpenFees.Item item = open.of(instalment).orElseThrow(() -> new Refused("part-" + instalment, "receipt_part_not_open"));
            if (amount.compareTo(item.open()) > 0) {
                throw new Refused(item.field(), "receipt_part_above", item.open().shown());
            }
        });
    }

    /** Gives credit to instalments. */
    @Transactional
    public void give(long id, Map<Long, Money> parts, UUID form) {
        postings.lock();
        Receipts.Receipt receipt = receipts.find(id);
        if (form != null) {
            once.claim(form, "/receipts/" + id);
        }
        OpenFees open = receivables.of(receipt.merchantId());
        checkParts(open, parts);
        Money given = parts.values().stream().reduce(Money.ZERO, Money::plus);
        Money most = receipt.rest().min(open.credit());
        if (parts.isEmpty() || given.compareTo(most) > 0) {
            throw new Refused("part", "receipt_above_credit", most.shown());
        }
        receipts.give(id, parts);
        audit.record("RECEIPT_GIVEN", "RECEIPT", id, null, Map.of("parts", parts), null);
        fees.received(id);
    }

    /** The second person's yes; the database refuses the first person's too. */
    @Transactional
    public void approve(long id) {
        Receipts.Receipt receipt = open(id);
        if (receipt.createdBy() == current.get().member()) {
            throw broken("receipt_own_proposal", id);
        }
        if (receipt.reversesId() == null) {
            OpenFees open = receivables.of(receipt.merchantId());
            if (receipts.parts(id).stream().anyMatch(p -> open.of(p.instalmentId()).map(OpenFees.Item::open).orElse(Money.ZERO).compareTo(p.amount()) < 0)) {
                throw broken("receipt_paid_meanwhile", id);
            }
        }
        receipts.decide(id, "BOOKED");
        audit.record("WRITE_OFF_APPROVED", "RECEIPT", id, null, Map.of("amount", receipt.amount()), receipt.reason());
        fees.received(id);
    }

    @Transactional
    public void reject(long id, String reason) {
        Receipts.Receipt receipt = open(id);
        receipts.decide(id, "REJECTED");
        audit.record("WRITE_OFF_REJECTED", "RECEIPT", id, null, Map.of("amount", receipt.amount()), reason);
    }

    private Receipts.Receipt open(long id) {
        postings.lock();
        Receipts.Receipt receipt = receipts.find(id);
        if (!receipt.proposed()) {
            throw broken("receipt_decided_before", id);
        }
        return receipt;
    }

    /** Takes a receipt back by a further one of today; of a write-off that needs the second person again. @return its id */
    @Transactional
    public long reverse(long id, String reason, UUID form) {
        postings.lock();
        Receipts.Receipt receipt = receipts.find(id);
        if (form != null) {
            once.claim(form, "/receipts/" + id);
        }
        boolean proposal = receipt.kind() == ReceiptKind.WRITE_OFF;
        if (!receipt.reversible()) {
            throw broken("receipt_not_reversible", id);
        } else if (receipt.kind() == ReceiptKind.DEPOSIT && receipt.amount().compareTo(receivables.deposit(receipt.merchantId())) > 0) {
            throw broken("receipt_deposit_gone", id);
        }
        Draft back = new Draft(receipt.kind(), receipt.merchantId(), today(), receipt.amount(), receipt.reference(), reason, Map.of());
        long made = receipts.add(back, proposal ? "PROPOSED" : "BOOKED", id);
        receipts.copyParts(id, made);
        audit.record("RECEIPT_REVERSED", "RECEIPT", id, null, Map.of("by", made), reason);
        if (!proposal) {
            fees.received(made);
            if (receivables.of(receipt.merchantId()).credit().isNegative()) {
                throw broken("receipt_credit_gone", id);
            }
        }
        return made;
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    private static BrokenRule broken(String key, long id) {
        return new BrokenRule(key).back("/receipts/" + id);
    }
}
