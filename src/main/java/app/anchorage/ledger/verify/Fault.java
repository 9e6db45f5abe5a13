package app.anchorage.ledger.verify;

import java.util.Set;

/** One place where a check fails. @param kind what the id is of: journal, entry, account, line, claim, statement, audit */
public record Fault(String kind, long id, String detail, String expected, String found) {
    private static final Set<String> NAMED = Set.of("journal", "entry", "account", "line", "claim", "statement", "audit");

    /** The text key of the row's name. */
    public String label() {
        return "verifier_at_" + (NAMED.contains(kind) ? kind : "row");
    }

    /** Ids are names, not amounts: never grouped. */
    public String name() {
        return Long.toString(id);
    }

    /** The page that shows the row, or null. */
    public String path() {
        return switch (kind) {
            case "journal" -> "/ledger/journals/" + id;
            case "entry" -> "/entries/" + id;
            case "account" -> "/ledger?account=" + id;
            case "line" -> "/orders/" + id;
            case "statement" -> "/statements/" + id;
            default -> null;
        };
    }
}
