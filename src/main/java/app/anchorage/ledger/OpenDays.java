package app.anchorage.ledger;

/**
 * An account's days that are not closed, from its balances. What the closed ones hold stands with the account ({@code closed_fen},
 * {@code closed_entries}), so that how an account stands is read from few days, however many years lie before them.
 */
public final class OpenDays {
    private OpenDays() {}

    /** To join an account {@code a} with. Each account's are found by themselves ("offset 0"): the database would take a third of all days for open. */
    public static final String OF_A = """
            lateral (select b.value_date, b.fen, b.entries from balance b
              where b.agency_id = a.agency_id and b.account_id = a.id and b.value_date > a.closed_through offset 0) b
            """;
}
