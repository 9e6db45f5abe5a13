package app.anchorage.deal.contract;

/** The library of clauses. */
public enum ClauseKind {
    PRICE,
    EXCLUSIVE,
    STOCK,
    GIFT,
    PENALTY,
    OTHER;

    public String key() {
        return "contract_clause_" + name();
    }

    /** The text key of the words one starts with. */
    public String wordsKey() {
        return "contract_clause_words_" + name();
    }
}
