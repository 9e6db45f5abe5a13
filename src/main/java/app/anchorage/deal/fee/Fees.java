package app.anchorage.deal.fee;

import app.anchorage.earning.FeeShares;
import app.anchorage.earning.Shortfall;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.LineFollower;
import app.anchorage.ledger.Obligation;
import app.anchorage.ledger.Obligations;
import app.anchorage.ledger.Postings;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.Pay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings slot fees, receipts and guarantees into the ledger; every call may be repeated and then books nothing. */
@ApplicationScoped
public class Fees implements LineFollower {
    @Inject
    FeeBook book;

    @Inject
    Obligations obligations;

    @Inject
    Postings postings;

    @Inject
    AgreementRepository agreements;

    @Inject
    Clock clock;

    /** A signed contract: its instalments become receivable, and what of its slots was delivered is shared. */
    @Transactional
    public void contracted(long contractId) {
        long posting = postings.begin(Cause.CONTRACT, contractId, null);
        List<Obligation> all = new ArrayList<>();
        for (SlotFee slot : book.ofContract(contractId)) {
            book.instalments(slot.id()).forEach(instalment -> all.add(FeeRule.contracted(slot, instalment)));
            if (slot.deliveredOn() != null) {
                all.add(delivery(slot, slot.deliveredOn()));
            }
        }
        obligations.restate(posting, all);
    }

    /** A slot was delivered, or its mark was taken back; so its own guarantee may be measured, and one that it makes up for. */
    @Transactional
    public void delivered(long slotId) {
        long posting = postings.begin(Cause.DELIVERY, slotId, null);
        SlotFee slot = book.slot(slotId);
        obligations.restate(posting, List.of(delivery(slot, slot.deliveredOn() == null ? today() : slot.deliveredOn())));
        restate(posting, book.guarantees(slotId));
    }

    /** A receipt, deposit or write-off was recorded or decided. */
    @Transactional
    public void received(long receiptId) {
        FeeBook.Receipt receipt = book.receipt(receiptId);
        long posting = postings.begin(receipt.kind().equals("WRITE_OFF") ? Cause.WRITE_OFF : Cause.RECEIPT, receiptId, null);
        if (receipt.deposit()) {
            obligations.restate(posting, List.of(FeeRule.deposit(receipt)));
            return;
        }
        List<Obligation> all = new ArrayList<>();
        Money rest = Money.fen(receipt.fen());
        for (FeeBook.Part part : book.parts(receiptId)) {
            all.add(FeeRule.received(receipt, part, Money.fen(part.fen())));
            rest = rest.minus(Money.fen(part.fen()));
        }
        all.add(FeeRule.received(receipt, null, rest));
        obligations.restate(posting, all);
    }

    /** A guarantee's remedy was chosen. */
    @Transactional
    public void measured(long guaranteeId) {
        restate(postings.begin(Cause.GUARANTEE, guaranteeId, null), List.of(guaranteeId));
    }

    @Override
    public void afterLines(long posting) {
        restate(posting, book.touched(today()));
    }

    /** Guarantees whose day has come, and deliveries as the agreements are now. */
    @Override
    @Transactional
    public void through(LocalDate day) {
        List<Long> due = book.measuredBy(day);
        List<SlotFee> delivered = book.delivered();
        if (due.isEmpty() && delivered.isEmpty()) {
            return;
        }
        long posting = postings.begin(Cause.GUARANTEE, null, null);
        obligations.restate(posting, delivered.stream().map(slot -> delivery(slot, today())).toList());
        restate(posting, due);
    }

    private void restate(long posting, List<Long> guarantees) {
        if (!guarantees.isEmpty()) {
            obligations.restate(posting, book.promises(guarantees).stream().map(this::refund).toList());
        }
    }

    private Obligation delivery(SlotFee slot, LocalDate factOn) {
        return FeeRule.delivered(slot, slot.delivered() ? shares(slot, slot.fee()).orElse(null) : null, factOn);
    }

    private Obligation refund(Promise promise) {
        SlotFee slot = book.slot(promise.slotId());
        LocalDate on = promise.refundOn(today());
        Shortfall missed = promise.shortfall(slot.fee());
        if (!slot.delivered() || on == null || on.isAfter(today()) || missed.refund().isZero()) {
            return FeeRule.nothingBack(slot, promise);
        }
        Money kept = slot.fee().minus(missed.refund());
        return FeeRule.refund(slot, promise, missed, parts(slot, slot.fee()), parts(slot, kept), on);
    }

    private FeeShares parts(SlotFee slot, Money fee) {
        return shares(slot, fee).orElseGet(() -> FeeShares.of(fee, slot.vat(), List.of(), false));
    }

    /** By the agreement in force on the day of delivery; empty without one. */
    private Optional<FeeShares> shares(SlotFee slot, Money fee) {
        return agreements.timeline(slot.anchorId()).on(slot.deliveredOn()).map(version -> FeeShares.of(fee, slot.vat(), shares(version), version.pay().feeOfGross()));
    }

    private static List<FeeShares.Share> shares(AgreementTimeline.Version version) {
        Stream<FeeShares.Share> team = version.pay().team().stream().filter(party -> party.feePoints() > 0)
                .map((Pay.Party party) -> new FeeShares.Share(party.payee(), Rate.basisPoints(party.feePoints())));
        return Stream.concat(Stream.of(new FeeShares.Share(version.anchorId(), Rate.basisPoints(version.pay().feePoints()))), team).toList();
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
