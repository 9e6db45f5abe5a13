package app.anchorage.ledger.explain;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An expression as it is printed, together with what it comes to; exact until {@link #halfUp}. */
record Value(String text, BigDecimal top, BigDecimal bottom, boolean loose) {
    static Value of(Money money) {
        String text = money.isNegative() ? "(" + money.shown() + ")" : money.shown();
        return new Value(text, money.decimal(), BigDecimal.ONE, false);
    }

    Value times(Rate rate) {
        return new Value(bound() + " × " + rate, top.multiply(rate.decimal()), bottom, false);
    }

    /** × part ÷ whole. */
    Value share(Money part, Money whole) {
        return new Value(bound() + " × " + part.shown() + " ÷ " + whole.shown(), top.multiply(part.decimal()), bottom.multiply(whole.decimal()), false);
    }

    Value plus(Value other) {
        return new Value(text + " + " + other.bound(), top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom), true);
    }

    Value minus(Value other) {
        return new Value(text + " − " + other.bound(), top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom), true);
    }

    /** At most the limit. */
    Value atMost(Money limit) {
        BigDecimal capped = top.min(limit.decimal().multiply(bottom));
        return new Value("min(" + text + ", " + limit.shown() + ")", capped, bottom, false);
    }

    /** Half up (away from zero) to the fen. */
    Money halfUp() {
        return Money.halfUp(top.divide(bottom, 2, RoundingMode.HALF_UP));
    }

    private String bound() {
        return loose ? "(" + text + ")" : text;
    }
}
