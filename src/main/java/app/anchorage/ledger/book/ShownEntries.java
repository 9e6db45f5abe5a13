package app.anchorage.ledger.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Passes entries on as they come and leaves out those of reversed journals, looking at some hundred journals at a time. */
final class ShownEntries {
    private static final int ENOUGH = 2_000;

    private final Function<List<Long>, Map<Long, Long>> partners;
    private final Consumer<ExportedEntry> use;
    private final List<ExportedEntry> waiting = new ArrayList<>();

    /** @param partners of the journals of these lines, each reversed one and the one that reverses it */
    ShownEntries(Function<List<Long>, Map<Long, Long>> partners, Consumer<ExportedEntry> use) {
        this.partners = partners;
        this.use = use;
    }

    void add(ExportedEntry entry) {
        boolean next = !waiting.isEmpty() && waiting.get(waiting.size() - 1).journalId() != entry.journalId();
        if (next && waiting.size() >= ENOUGH) {
            finish();
        }
        waiting.add(entry);
    }

    void finish() {
        Map<Long, Long> reversed = partners.apply(waiting.stream().map(ExportedEntry::lineId).filter(Objects::nonNull).distinct().toList());
        waiting.stream().filter(entry -> !reversed.containsKey(entry.journalId())).forEach(use);
        waiting.clear();
    }
}
