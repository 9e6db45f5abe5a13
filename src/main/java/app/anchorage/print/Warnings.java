package app.anchorage.print;

import java.util.Set;

/** What a printed file could not show. @param missing characters without a glyph, each printed as 〓 */
public record Warnings(Set<String> missing) {
    public Warnings {
        missing = Set.copyOf(missing);
    }

    public boolean isEmpty() {
        return missing.isEmpty();
    }
}
