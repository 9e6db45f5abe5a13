package app.anchorage.deal.fee;

import static app.anchorage.ledger.AccountKind.AGENCY;
import static app.anchorage.ledger.AccountKind.CASH;
import static app.anchorage.ledger.AccountKind.DEFERRED;
import static app.anchorage.ledger.AccountKind.DEPOSIT;
import static app.anchorage.ledger.AccountKind.MERCHANT;
import static app.anchorage.ledger.AccountKind.SUSPENSE;
import static app.anchorage.ledger.AccountKind.VAT;

import app.anchorage.deal.fee.FeeBook.Instalment;
import app.anchorage.deal.fee.FeeBook.Part;
import app.anchorage.deal.fee.FeeBook.Receipt;
import app.anchorage.earning.Difference;
import app.anchorage.earning.FeeShares;
import app.anchorage.earning.Shortfall;
import app.anchorage.ledger.AccountKey;
import app.anchorage.ledger.Obligation;
import app.anchorage.ledger.Obligation.Kind;
import app.anchorage.ledger.Obligation.Should;
import app.anchorage.ledger.explain.Term;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From the facts of a slot fee to what each account should hold of it. */
final class FeeRule {
    private FeeRule() {}

    /** The merchant owes an instalment from its due day; the agency owes the slot. */
    static Obligation contracted(SlotFee slot, Instalment instalment) {
        Money fee = slot.binding() ? Money.fen(instalment.fen()) : Money.ZERO;
        return of(Kind.FEE, instalment.id(), slot, null, null, instalment.dueOn(), List.of(
                should(merchant(slot), fee, instalment.dueOn(), FeeFormula.fact("explain_fee_instalment", fee)),
                should(AccountKey.of(DEFERRED), fee, instalment.dueOn(), FeeFormula.fact("explain_fee_instalment", fee))));
    }

    /** What a delivered slot gives whom; nobody's while the anchor has no agreement. @param shares null without one */
    static Obligation delivered(SlotFee slot, FeeShares shares, Long agreement, LocalDate factOn) {
        if (!slot.delivered()) {
            return of(Kind.DELIVERY, slot.id(), slot, null, null, factOn, List.of());
        }
        LocalDate day = slot.deliveredOn();
        List<Term> agreed = FeeFormula.agreed(slot);
        List<Should> all = new ArrayList<>();
        all.add(should(AccountKey.of(DEFERRED), slot.fee().negate(), day, FeeFormula.negated("explain_slot_fee", slot.fee())));
        if (shares == null) {
            FeeShares nobodys = FeeShares.of(slot.fee(), slot.vat(), List.of(), false);
            all.add(should(AccountKey.of(VAT), nobodys.vat().vat(), day, FeeFormula.vat(agreed, slot)));
            all.add(should(AccountKey.of(SUSPENSE), nobodys.agency(), Difference.OPEN, FeeFormula.net(agreed, slot)));
            return of(Kind.DELIVERY, slot.id(), slot, null, agreement, factOn, all);
        }
        all.add(should(AccountKey.of(VAT), shares.vat().vat(), day, FeeFormula.vat(agreed, slot)));
        shares.payees().forEach((payee, part) -> all.add(should(AccountKey.anchor(payee), part, slot.sharesDue(), FeeFormula.payee(agreed, slot, shares, payee))));
        all.add(should(AccountKey.of(AGENCY), shares.agency(), slot.sharesDue(), FeeFormula.agency(agreed, slot, shares)));
        return of(Kind.DELIVERY, slot.id(), slot, null, agreement, factOn, all);
    }

    /** What a missed guarantee gives back, on both sides: every part as if only the fee that is kept had been agreed. */
    static Obligation refund(SlotFee slot, GuaranteedSales sales, Shortfall missed, FeeShares whole, FeeShares kept, boolean known, LocalDate on) {
        Money refund = missed.refund();
        List<Should> all = new ArrayList<>();
        all.add(should(merchant(slot), refund.negate(), on, FeeFormula.refund(slot, sales, missed)));
        List<Term> left = FeeFormula.kept(slot, refund);
        all.add(should(AccountKey.of(VAT), kept.vat().vat().minus(whole.vat().vat()), on, FeeFormula.less(FeeFormula.vat(left, slot), whole.vat().vat())));
        whole.payees().keySet().forEach(payee -> all.add(should(AccountKey.anchor(payee), kept.of(payee).minus(whole.of(payee)), on,
                FeeFormula.less(FeeFormula.payee(left, slot, kept, payee), whole.of(payee)))));
        all.add(should(AccountKey.of(known ? AGENCY : SUSPENSE), kept.agency().minus(whole.agency()), known ? on : Difference.OPEN,
                FeeFormula.less(FeeFormula.agency(left, slot, kept), whole.agency())));
        return of(Kind.REFUND, sales.id(), slot, sales.feeObligation(), null, on, all);
    }

    /** A guarantee that gives nothing back, or not yet. */
    static Obligation nothingBack(SlotFee slot, GuaranteedSales sales) {
        return of(Kind.REFUND, sales.id(), slot, sales.feeObligation(), null, sales.measureOn(), List.of());
    }

    /**
     * Money received for an instalment; without one it is the merchant's credit. Of a set-off the parts are as if received and the credit as if paid
     * back on the same day, so that the bank stays as it was.
     */
    static Obligation received(Receipt receipt, Part part, Money amount) {
        Money given = receipt.signed(amount);
        boolean lost = receipt.kind().equals("WRITE_OFF");
        AccountKey other = AccountKey.of(lost ? AGENCY : CASH);
        String words = receipt.words();
        return settling(lost ? Kind.WRITE_OFF : receipt.setOff() ? Kind.SET_OFF : Kind.RECEIPT, receipt, part, List.of(
                should(AccountKey.merchant(MERCHANT, receipt.merchantId()), given.negate(), receipt.receivedOn(), FeeFormula.negated(words, given)),
                should(other, lost ? given.negate() : given, receipt.receivedOn(), lost ? FeeFormula.negated(words, given) : FeeFormula.fact(words, given))));
    }

    /** A deposit is money in the bank that is the merchant's. */
    static Obligation deposit(Receipt receipt) {
        Money given = receipt.signed(Money.fen(receipt.fen()));
        return settling(Kind.DEPOSIT, receipt, null, List.of(
                should(AccountKey.of(CASH), given, receipt.receivedOn(), FeeFormula.fact(receipt.words(), given)),
                should(AccountKey.merchant(DEPOSIT, receipt.merchantId()), given, receipt.receivedOn(), FeeFormula.fact(receipt.words(), given))));
    }

    private static Obligation settling(Kind kind, Receipt receipt, Part part, List<Should> shoulds) {
        String label = part == null ? receipt.reference() == null ? "" : receipt.reference() : part.label();
        return new Obligation(kind, receipt.id(), part == null ? 0 : part.instalmentId(), null, receipt.merchantId(), null, part == null ? null : part.slotId(),
                part == null ? null : part.obligation(), null, label, receipt.receivedOn(), shoulds);
    }

    private static Obligation of(Kind kind, long reference, SlotFee slot, Long settles, Long agreement, LocalDate factOn, List<Should> shoulds) {
        return new Obligation(kind, reference, 0, null, slot.merchantId(), slot.anchorId(), slot.id(), settles, agreement, slot.label(), factOn, shoulds);
    }

    private static AccountKey merchant(SlotFee slot) {
        return AccountKey.merchant(MERCHANT, slot.merchantId());
    }

    private static Should should(AccountKey account, Money amount, LocalDate due, List<Term> formula) {
        return new Should(account, amount, due, formula);
    }
}
