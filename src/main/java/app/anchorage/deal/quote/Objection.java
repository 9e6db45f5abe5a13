package app.anchorage.deal.quote;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Why a line needs another person's approval before the merchant sees it, with what is offered and what it is measured by. */
public record Objection(int seq, String anchor, String key, String given, String limit) {
    private static final int ALL = 10_000;

    /** @param discountPoints the most that the sender may go below the list price, in hundredths of a percent */
    public static List<Objection> of(Offer offer, int discountPoints) {
        List<Objection> objections = new ArrayList<>();
        offer.lines().forEach(line -> new Check(offer, line, discountPoints, objections).all());
        return List.copyOf(objections);
    }

    /** One line; fees are compared with VAT, as the rate card's prices are. */
    private record Check(Offer offer, QuoteLine line, int discountPoints, List<Objection> found) {
        void all() {
            if (line.rateCardId() == null) {
                object("quote_why_NO_RATE", "", "");
                return;
            }
            Money fee = offer.vat(line.fee()).gross();
            if (fee.isPositive()) {
                fee(fee);
            }
            if (line.commissionPoints() < line.minPoints()) {
                object("quote_why_COMMISSION", line.commission().toString(), Rate.basisPoints(line.minPoints()).toString());
            }
        }

        private void fee(Money fee) {
            if (fee.compareTo(line.cost()) < 0) {
                object("quote_why_COST", fee.shown(), line.cost().shown());
            }
            BigDecimal floor = BigDecimal.valueOf(line.listFen()).multiply(BigDecimal.valueOf(ALL - discountPoints));
            if (BigDecimal.valueOf(fee.fen()).multiply(BigDecimal.valueOf(ALL)).compareTo(floor) < 0) {
                object("quote_why_DISCOUNT", fee.shown(), line.list().shown() + " − " + Rate.basisPoints(discountPoints));
            }
            if (line.minOrderFen() != null && fee.fen() < line.minOrderFen()) {
                object("quote_why_MIN_ORDER", fee.shown(), Money.fen(line.minOrderFen()).shown());
            }
        }

        private void object(String key, String given, String limit) {
            found.add(new Objection(line.seq(), line.anchor(), key, given, limit));
        }
    }
}
