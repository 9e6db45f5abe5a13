package app.anchorage.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Evaluates a printed formula: {@code +, −, ×, ÷, min(a, b), max(a, b)}, brackets, percents and grouped digits; half up to the fen at the end. */
final class Arithmetic {
    private static final MathContext EXACT = new MathContext(60);

    private final String text;
    private int at;

    private Arithmetic(String text) {
        this.text = text.replaceAll("(?<=\\d),(?=\\d{3}(?:\\D|$))", "").replace(" ", "");
    }

    static BigDecimal halfUp(String text) {
        Arithmetic reader = new Arithmetic(text);
        BigDecimal value = reader.sum();
        if (reader.at != reader.text.length()) {
            throw new IllegalArgumentException("cannot read " + text + " at " + reader.at);
        }
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (true) {
            if (takes("+")) {
                value = value.add(product());
            } else if (takes("−")) {
                value = value.subtract(product());
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal top = factor();
        BigDecimal bottom = BigDecimal.ONE;
        while (true) {
            if (takes("×")) {
                top = top.multiply(factor());
            } else if (takes("÷")) {
                bottom = bottom.multiply(factor());
            } else {
                return bottom.equals(BigDecimal.ONE) ? top : top.divide(bottom, EXACT);
            }
        }
    }

    private BigDecimal factor() {
        if (takes("max(")) {
            BigDecimal one = sum();
            expect(",");
            BigDecimal other = sum();
            expect(")");
            return one.max(other);
        } else if (takes("min(")) {
            BigDecimal one = sum();
            expect(",");
            BigDecimal other = sum();
            expect(")");
            return one.min(other);
        } else if (takes("(")) {
            BigDecimal value = sum();
            expect(")");
            return value;
        } else if (takes("−")) {
            return factor().negate();
        }
        return number();
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        BigDecimal value = new BigDecimal(text.substring(start, at));
        return takes("%") ? value.movePointLeft(2) : value;
    }

    private boolean takes(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private void expect(String token) {
        if (!takes(token)) {
            throw new IllegalArgumentException("expected " + token + " in " + text + " at " + at);
        }
    }
}
