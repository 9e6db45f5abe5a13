package app.anchorage.earning;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.money.Split;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One order line with everything known about it, for tests. */
final class Line {
    static final String SUSPENSE = "SUSPENSE";

    final String id;
    final Map<String, Claim> claims = new LinkedHashMap<>();
    final Set<String> reasons = new TreeSet<>();
    Sale sale;
    final LocalDate settledOn;
    Money paid;
    Instant moment;
    LocalDate due;
    LocalDate released;
    String anchor = "anchor";
    Rate share = Rate.ONE;

    Line(String id, Sale sale, int holdDays) {
        this.id = id;
        this.sale = sale;
        this.paid = sale.settled();
        this.settledOn = sale.settledOn() == null ? Sales.DAY : sale.settledOn();
        this.due = settledOn.plusDays(holdDays);
    }

    Line shared(String percent) {
        share = Rate.percent(percent);
        return this;
    }

    Line claim(String id, String refund, ClaimState state, LocalDate day) {
        claims.put(id, Claim.of(id, Money.yuan(refund), state, day == null ? null : day.atTime(17, 30).atZone(ChinaTime.ZONE).toInstant()));
        return this;
    }

    Line freeze(String reason) {
        reasons.add(reason);
        return this;
    }

    Line release(String reason, LocalDate day) {
        if (reasons.remove(reason)) {
            released = later(released, day);
        }
        return this;
    }

    /** What each account should be, in its own view. */
    Map<String, Money> should() {
        Money net = Worth.of(sale, effect().refunded()).net();
        Map<String, Money> should = new TreeMap<>(Map.of(Book.PLATFORM, net));
        if (anchor == null) {
            should.put(SUSPENSE, net);
        } else {
            List<Money> shares = Split.of(net, List.of(share));
            should.put(anchor, shares.get(0));
            should.put(Book.AGENCY, shares.get(1));
        }
        return should;
    }

    boolean frozen() {
        return effect().frozen() || !reasons.isEmpty();
    }

    LocalDate lastRelease() {
        return later(effect().lastRelease(), released);
    }

    private ClaimEffect effect() {
        return ClaimEffect.of(new SettledRow(sale.settled(), paid, moment), claims.values());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
