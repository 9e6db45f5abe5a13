package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.money.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets how much of a delivered slot fee: the tax office, the anchor and the team by shares, the agency the rest.
 *
 * @param ofGross whether the shares are of the fee with VAT
 * @param payees each once, the anchor first
 */
public record FeeShares(Vat vat, List<Share> shares, boolean ofGross, Map<Long, Money> payees, Money agency) {
    /** One payee's share of slot fees. */
    public record Share(long payee, Rate rate) {}

    /**
     * The parts of a fee; they sum to it.
     *
     * @param gross with VAT; @param shares at most 100 % together; @param ofGross whether shares are of the fee with VAT instead of without
     */
    public static FeeShares of(Money gross, Rate vatRate, List<Share> shares, boolean ofGross) {
        Vat vat = Vat.included(gross, vatRate);
        List<Money> parts = Split.of(ofGross ? gross : vat.net(), shares.stream().map(Share::rate).toList());
        Map<Long, Money> payees = new LinkedHashMap<>();
        Money given = Money.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            payees.merge(shares.get(i).payee(), parts.get(i), Money::plus);
            given = given.plus(parts.get(i));
        }
        return new FeeShares(vat, List.copyOf(shares), ofGross, payees, vat.net().minus(given));
    }

    /** What the shares are of. */
    public Money base() {
        return ofGross ? vat.gross() : vat.net();
    }

    public Money of(long payee) {
        return payees.getOrDefault(payee, Money.ZERO);
    }
}
