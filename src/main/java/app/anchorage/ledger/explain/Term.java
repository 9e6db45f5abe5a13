package app.anchorage.ledger.explain;

import app.anchorage.money.Money;

/**
 * One line of a formula: what it is, how it is computed (null for a fact that is simply known), what it comes to, half up to the fen.
 *
 * @param key its words; {@code detail} goes into them
 * @param path where the reader finds more about it, or null
 * @param sum whether it closes a part of the formula
 */
public record Term(String key, String detail, String expression, Money result, String path, boolean sum) {
    public static Term fact(String key, Money result) {
        return new Term(key, "", null, result, null, false);
    }

    public static Term of(String key, Value value) {
        return new Term(key, "", value.text(), value.halfUp(), null, false);
    }

    public static Term sum(String key, Value value) {
        return new Term(key, "", value.text(), value.halfUp(), null, true);
    }

    public Term about(String words, String link) {
        return new Term(key, words, expression, result, link, sum);
    }

    /** What a later line computes with. */
    public Value value() {
        return Value.of(result);
    }
}
