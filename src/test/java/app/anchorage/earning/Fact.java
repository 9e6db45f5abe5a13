package app.anchorage.earning;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Something that happened to a line on a day, read from two small numbers so that a random one is easy to shrink. */
record Fact(int moment, int line, What what, int a, int b) {

    enum What {
        SETTLE, CLAIM, ANSWER, FREEZE, RELEASE, ASSIGN, SHARE
    }

    private static final List<String> SETTLED = List.of("499.00", "19.90", "349.00", "0.05", "12000.00");
    private static final List<String> REFUNDS = List.of("9.95", "50.00", "150.00", "499.00", "0.01");
    private static final List<String> RATES = List.of("20%", "1.35%", "7%", "15%");
    private static final List<String> SHARES = List.of("60%", "33.33%", "100%", "0%");

    LocalDate day() {
        return Sales.DAY.plusDays(moment);
    }

    void applyTo(Line line) {
        switch (what) {
            case SETTLE -> settle(line);
            case CLAIM -> line.claims.put(claim(), Claim.of(claim(), refund(), state(), completed()));
            case ANSWER -> line.claims.computeIfPresent(claim(), (id, claim) -> claim.answered(b % 2 == 0, day()));
            case FREEZE -> line.freeze("reason " + a % 2);
            case RELEASE -> line.release("reason " + a % 2, day());
            case ASSIGN -> line.anchor = a % 3 == 0 ? null : "anchor " + a % 3;
            case SHARE -> line.shared(pick(SHARES, a));
        }
    }

    private void settle(Line line) {
        Money settled = Money.yuan(pick(SETTLED, a));
        Subsidy subsidy = new Subsidy(Rate.percent("1%"), Money.yuan("3.00"), Rate.ONE);
        Sale agreed = Sales.agreeing(settled, Rate.percent(pick(RATES, b)), List.of(subsidy), Rate.percent("10%"), Sales.DAY);
        line.sale = b % 5 == 0 ? Sales.reported(agreed, agreed.income().plus(Money.fen(3)), agreed.techFee()) : agreed;
        line.paid = b % 3 == 0 ? settled.plus(Money.yuan("50.00")) : settled;
        line.moment = at();
    }

    private Instant at() {
        return day().atTime(12, 0).atZone(ChinaTime.ZONE).toInstant();
    }

    private Instant completed() {
        return state().effect() == ClaimState.Effect.KEEPS_FROZEN ? null : at();
    }

    private String claim() {
        return "claim " + a % 3;
    }

    private Money refund() {
        return Money.yuan(pick(REFUNDS, a + b));
    }

    private ClaimState state() {
        return ClaimState.values()[b % ClaimState.values().length];
    }

    private static String pick(List<String> values, int index) {
        return values.get(index % values.size());
    }
}
