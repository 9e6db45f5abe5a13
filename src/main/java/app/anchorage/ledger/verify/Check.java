package app.anchorage.ledger.verify;

/**
 * One thing that must hold of an agency's books.
 *
 * @param key names it; its sentence is the text {@code verifier_<key>}
 * @param faults a query that returns a row (kind, id, detail, expected, found) for each place where it does not
 */
record Check(String key, String faults) {
    static final String MONEY = "'FM999999999999990.00'";
}
