package app.anchorage.money;

import java.math.BigDecimal;

/** A rate in millionths: 1.35 % is 13,500. Never a floating point number. */
public record Rate(long millionths) {
    public static final Rate ZERO = new Rate(0);
    public static final Rate ONE = new Rate(1_000_000);

    /** @param percent {@code "5.50 %"}, {@code "5.50%"} or {@code "5.50"}; at most four places */
    public static Rate percent(String percent) {
        String digits = percent.strip();
        if (digits.endsWith("%")) {
            digits = digits.substring(0, digits.length() - 1).strip();
        }
        return new Rate(new BigDecimal(digits).movePointRight(4).longValueExact());
    }

    /** @param points hundredths of a percent: 6,000 is 60.00 % */
    public static Rate basisPoints(long points) {
        return new Rate(Math.multiplyExact(points, 100));
    }

    public Rate plus(Rate other) {
        return new Rate(Math.addExact(millionths, other.millionths));
    }

    public boolean isZero() {
        return millionths == 0;
    }

    /** The factor, e.g. 0.0135. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(millionths, 6);
    }

    /** For people: {@code 1.35%}, two places or more where needed. */
    @Override
    public String toString() {
        BigDecimal percent = BigDecimal.valueOf(millionths, 4).stripTrailingZeros();
        return percent.setScale(Math.max(2, percent.scale())).toPlainString() + "%";
    }
}
