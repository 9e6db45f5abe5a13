package app.anchorage.ledger.book;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Journals that took each other back: of one line, the later one books the exact opposite of the earlier on every account and day. */
final class ReversedPairs {
    /** A journal's entries as text, and their opposite. */
    public record Signature(long lineId, long id, String entries, String opposite) {}

    private ReversedPairs() {}

    /** @param journals all of the lines, each line's the oldest first; @return each journal's partner, both ways */
    static Map<Long, Long> of(List<Signature> journals) {
        Map<Long, Long> partners = new HashMap<>();
        Map<Long, Deque<Signature>> standing = new HashMap<>();
        for (Signature journal : journals) {
            Deque<Signature> line = standing.computeIfAbsent(journal.lineId(), id -> new ArrayDeque<>());
            if (!line.isEmpty() && line.peek().opposite().equals(journal.entries())) {
                long earlier = line.pop().id();
                partners.put(earlier, journal.id());
                partners.put(journal.id(), earlier);
            } else {
                line.push(journal);
            }
        }
        return partners;
    }
}
