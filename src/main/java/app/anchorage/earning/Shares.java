package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.money.Split;
import java.util.List;

/**
 * Who gets how much of a line's net, to the cent (worked examples 19 and 20).
 *
 * @param parties one amount per rate given, in the same order: the anchor, then a team
 * @param agency the rest
 */
public record Shares(List<Money> parties, Money agency) {

    /** @param rates the parties' shares of the net without the agency's, at most 100 % together */
    public static Shares of(Money net, List<Rate> rates) {
        List<Money> parts = Split.of(net, rates);
        return new Shares(parts.subList(0, rates.size()), parts.get(rates.size()));
    }
}
