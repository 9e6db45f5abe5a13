package app.anchorage.ledger.explain;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An expression as it is printed, together with what it comes to; exact until {@link #halfUp}. */
public record Value(String text, BigDecimal top, BigDecimal bottom, boolean loose) {
    public static Value of(Money money) {
        String text = money.isNegative() ? "(" + money.shown() + ")" : money.shown();
        return new Value(text, money.decimal(), BigDecimal.ONE, false);
    }

    public Value times(Rate rate) {
        return new Value(bound() + " × " + rate, top.multiply(rate.decimal()), bottom, false);
    }

    /** × part ÷ whole. */
    public Value share(Money part, Money whole) {
        return new Value(bound() + " × " + part.shown() + " ÷ " + whole.shown(), top.multiply(part.decimal()), bottom.multiply(whole.decimal()), false);
    }

    /** × days ÷ days of the month. */
    public Value days(int days, int of) {
        return new Value(bound() + " × " + days + " ÷ " + of, top.multiply(BigDecimal.valueOf(days)), bottom.multiply(BigDecimal.valueOf(of)), false);
    }

    public Value plus(Value other) {
        return new Value(text + " + " + other.bound(), top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom), true);
    }

    public Value minus(Value other) {
        return new Value(text + " − " + other.bound(), top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom), true);
    }

    /** At most the limit. */
    public Value atMost(Money limit) {
        BigDecimal capped = top.min(limit.decimal().multiply(bottom));
        return new Value("min(" + text + ", " + limit.shown() + ")", capped, bottom, false);
    }

    /** At least the other. */
    public Value atLeast(Value other) {
        boolean less = top.multiply(other.bottom).compareTo(other.top.multiply(bottom)) < 0;
        Value larger = less ? other : this;
        return new Value("max(" + text + ", " + other.text + ")", larger.top, larger.bottom, false);
    }

    /** Half up (away from zero) to the fen. */
    public Money halfUp() {
        return Money.halfUp(top.divide(bottom, 2, RoundingMode.HALF_UP));
    }

    private String bound() {
        return loose ? "(" + text + ")" : text;
    }
}
