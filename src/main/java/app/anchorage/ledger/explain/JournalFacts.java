package app.anchorage.ledger.explain;

import app.anchorage.earning.pay.PayTerms;
import app.anchorage.money.Rate;
import app.anchorage.roster.Pay;
import java.time.Instant;
import java.time.LocalDate;

/** What a journal was computed from: the line, its row, the terms and the hold rule that decided. */
public record JournalFacts(long id, long lineId, String orderNo, String subOrderNo, String itemTitle, Instant createdAt, boolean frozen,
        Long observationId, long refundFen, Long netFen, String basis, Long anchorId, Long agreementId, Integer agreementVersion,
        LocalDate agreementFrom, Integer sharePoints, String pay, String holdScope, String holdKey, Integer holdDays, LocalDate settledOn, LocalDate dueOn,
        LocalDate factOn) {
    boolean toldTwice() {
        return "TWICE".equals(basis);
    }

    /** The number the buyer's platform shows. */
    public String number() {
        return subOrderNo != null ? subOrderNo : orderNo;
    }

    boolean shared() {
        return agreementId != null && sharePoints != null;
    }

    /** What the agreement gives to whom. */
    PayTerms terms() {
        return Pay.read(pay).terms(anchorId, sharePoints);
    }

    /** Whether anchor and agency simply share the net. */
    boolean plain() {
        return Pay.read(pay).plain();
    }

    Rate share() {
        return Rate.basisPoints(sharePoints);
    }
}
