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
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        obligations.restate(Cause.CONTRACT, contractId, () -> book.ofContract(contractId).stream().flatMap(this::all).toList());
    }

    /** A slot was delivered, or its mark was taken back; so its own guarantee may be measured, and one that it makes up for. */
    @Transactional
    public void delivered(long slotId) {
        obligations.restate(Cause.DELIVERY, slotId, () -> all(book.slot(slotId)).toList());
    }

    /** A receipt, deposit or write-off was recorded or decided. */
    @Transactional
    public void received(long receiptId) {
        postings.lock();
        FeeBook.Receipt receipt = book.receipt(receiptId);
        Cause cause = receipt.kind().equals("WRITE_OFF") ? Cause.WRITE_OFF : Cause.RECEIPT;
        obligations.restate(cause, receiptId, () -> book.slotsOf(receiptId).stream().flatMap(slot -> instalments(book.slot(slot))).toList());
        obligations.restate(cause, receiptId, () -> receipt.deposit() ? List.of(FeeRule.deposit(receipt)) : parts(receipt));
    }

    private List<Obligation> parts(FeeBook.Receipt receipt) {
        List<Obligation> all = new ArrayList<>();
        Money rest = receipt.brought();
        for (FeeBook.Part part : book.parts(receipt.id())) {
            all.add(FeeRule.received(receipt, part, Money.fen(part.fen())));
            rest = rest.minus(Money.fen(part.fen()));
        }
        if (rest.isNegative() && !receipt.setOff()) {
            throw new IllegalStateException("receipt " + receipt.id() + " is for more than was received");
        }
        all.add(FeeRule.received(receipt, null, rest));
        return all;
    }

    /** A guarantee's remedy was chosen. */
    @Transactional
    public void measured(long guaranteeId) {
        obligations.restate(Cause.GUARANTEE, guaranteeId, () -> refunds(List.of(guaranteeId)));
    }

    @Override
    public void afterLines(long posting, Map<Long, AgreementTimeline> agreed) {
        LocalDate today = today();
        if (!book.measuredBy(today).isEmpty()) {
            obligations.restate(posting, refunds(book.touched()));
        }
    }

    /** Guarantees whose day has come. */
    @Override
    @Transactional
    public void through(LocalDate day) {
        obligations.restate(Cause.GUARANTEE, null, () -> refunds(book.measuredBy(day)));
    }

    /** Deliveries are shared as the agreements are now. */
    @Override
    @Transactional
    public void restate(Cause cause, Long reference, Collection<Long> anchors, LocalDate today) {
        obligations.restate(cause, reference, () -> book.deliveredBy(anchors).stream().flatMap(this::all).toList());
    }

    /** All that is owed of a slot. */
    private Stream<Obligation> all(SlotFee slot) {
        return Stream.of(instalments(slot), Stream.of(delivery(slot)), refunds(book.guarantees(slot.id())).stream()).flatMap(s -> s);
    }

    private Stream<Obligation> instalments(SlotFee slot) {
        return book.instalments(slot.id()).stream().map(instalment -> FeeRule.contracted(slot, instalment));
    }

    /** And of those that share sales with them; before its day nothing is given back. */
    private List<Obligation> refunds(List<Long> guarantees) {
        return guarantees.isEmpty() ? List.of() : book.guaranteed(guarantees).stream().filter(sales -> !sales.measureOn().isAfter(today())).map(this::refund).toList();
    }

    private Obligation delivery(SlotFee slot) {
        if (!slot.delivered()) {
            return FeeRule.delivered(slot, null, null, today());
        }
        Optional<AgreementTimeline.Version> version = version(slot);
        return FeeRule.delivered(slot, version.map(v -> shares(slot, v, slot.fee())).orElse(null), version.map(AgreementTimeline.Version::id).orElse(null),
                slot.deliveredOn());
    }

    private Obligation refund(GuaranteedSales sales) {
        SlotFee slot = book.slot(sales.slotId());
        LocalDate on = sales.refundOn(today());
        Shortfall missed = sales.shortfall(slot.fee());
        if (!slot.delivered() || on == null || on.isAfter(today()) || missed.refund().isZero()) {
            return FeeRule.nothingBack(slot, sales);
        }
        Money kept = slot.fee().minus(missed.refund());
        Optional<AgreementTimeline.Version> version = version(slot);
        FeeShares whole = version.map(v -> shares(slot, v, slot.fee())).orElseGet(() -> FeeShares.of(slot.fee(), slot.vat(), List.of(), false));
        FeeShares rest = version.map(v -> shares(slot, v, kept)).orElseGet(() -> FeeShares.of(kept, slot.vat(), List.of(), false));
        return FeeRule.refund(slot, sales, missed, whole, rest, version.isPresent(), on);
    }

    /** The agreement in force on the day of delivery. */
    private Optional<AgreementTimeline.Version> version(SlotFee slot) {
        return agreements.timeline(slot.anchorId()).on(slot.deliveredOn());
    }

    private static FeeShares shares(SlotFee slot, AgreementTimeline.Version version, Money fee) {
        return FeeShares.of(fee, slot.vat(), shares(version), version.pay().feeOfGross());
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
