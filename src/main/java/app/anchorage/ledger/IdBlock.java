package app.anchorage.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jdbi.v3.core.Handle;

/** Ids for bulk inserts: a sequence that steps by 50 gives 50 of them a value. */
final class IdBlock {
    private static final int STEP = 50;

    private final Handle handle;
    private final String query;
    private final Deque<Long> starts = new ArrayDeque<>();
    private long next;
    private int left;

    private IdBlock(Handle handle, String query) {
        this.handle = handle;
        this.query = query;
    }

    static IdBlock journals(Handle handle) {
        return new IdBlock(handle, "select nextval('journal_seq') from generate_series(1, 100)");
    }

    static IdBlock entries(Handle handle) {
        return new IdBlock(handle, "select nextval('entry_seq') from generate_series(1, 300)");
    }

    long next() {
        if (left == 0) {
            if (starts.isEmpty()) {
                starts.addAll(handle.createQuery(query).mapTo(Long.class).list());
            }
            next = starts.pop();
            left = STEP;
        }
        left--;
        return next++;
    }
}
