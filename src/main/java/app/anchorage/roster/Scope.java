package app.anchorage.roster;

import java.util.Comparator;
import java.util.Locale;

/**
 * Which sales an agreement is for; the more specific one wins: item before brand before category before platform before all.
 *
 * @param key empty for all, else the platform, category, brand name or item id
 */
public record Scope(Of of, String key) implements Comparable<Scope> {
    /** From the most specific to the least. */
    public enum Of {
        ITEM,
        BRAND,
        CATEGORY,
        PLATFORM,
        ALL
    }

    public static final Scope ALL = new Scope(Of.ALL, "");

    /** What a sale is of. A brand is recognised in the item's title. */
    public record Sale(String platform, String category, String title, String itemId) {
        public static final Sale ANY = new Sale("", "", "", "");
    }

    public boolean holds(Sale sale) {
        return switch (of) {
            case ITEM -> key.equals(sale.itemId());
            case BRAND -> sale.title() != null && sale.title().toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT));
            case CATEGORY -> key.equals(sale.category());
            case PLATFORM -> key.equals(sale.platform());
            case ALL -> true;
        };
    }

    /** The most specific first; of two brands the longer name. */
    @Override
    public int compareTo(Scope other) {
        return Comparator.comparing(Scope::of).thenComparing(s -> -s.key.length()).thenComparing(Scope::key).compare(this, other);
    }
}
