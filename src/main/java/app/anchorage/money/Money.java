package app.anchorage.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of yuan, exact to the fen; may be negative. Overflow throws, nothing rounds by itself. */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    public static Money fen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** @param yuan plain decimal with at most two places, e.g. {@code "-12.30"}; @throws ArithmeticException on more */
    public static Money yuan(String yuan) {
        return exact(new BigDecimal(yuan));
    }

    /** Rounds yuan half up (away from zero) to the fen: the platform's rule, domain 2.2. */
    public static Money halfUp(BigDecimal yuan) {
        return fen(yuan.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    private static Money exact(BigDecimal yuan) {
        return fen(yuan.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return fen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return fen(Math.subtractExact(fen, other.fen));
    }

    public Money negate() {
        return fen(Math.negateExact(fen));
    }

    /** This amount × the rate, half up to the fen. */
    public Money times(Rate rate) {
        return halfUp(decimal().multiply(rate.decimal()));
    }

    /** This amount × part ÷ whole, half up to the fen. */
    public Money share(Money part, Money whole) {
        BigDecimal product = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(part.fen));
        return fen(product.divide(BigDecimal.valueOf(whole.fen), 0, RoundingMode.HALF_UP).longValueExact());
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public BigDecimal decimal() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** For people: {@code 12,345.60}, negatives with a true minus sign. */
    public String shown() {
        StringBuilder text = new StringBuilder(toString());
        for (int at = text.length() - ".00".length() - 3; at > (fen < 0 ? 1 : 0); at -= 3) {
            text.insert(at, ',');
        }
        if (fen < 0) {
            text.setCharAt(0, '−');
        }
        return text.toString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** For files and logs: {@code -12345.60}. */
    @Override
    public String toString() {
        long rest = Math.abs(fen % 100);
        return (fen < 0 ? "-" : "") + Math.abs(fen / 100) + (rest < 10 ? ".0" : ".") + rest;
    }
}
