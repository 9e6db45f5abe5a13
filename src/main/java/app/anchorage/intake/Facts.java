package app.anchorage.intake;

import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.Kind;
import app.anchorage.intake.read.RowSink;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/** What becomes of a report's rows: implemented where the facts live. All methods run in the caller's transaction. */
public interface Facts {
    Reading begin(long fileId, Kind kind);

    /** What undoing the import would change; writes nothing. */
    UndoEffect undoEffect(long fileId);

    /** @throws app.anchorage.web.BrokenRule when an entry it caused lies on a closed day */
    void undo(long fileId, String reason, Progress progress);

    /** Rows go into a temporary stage of the transaction; nothing is written to orders or ledger before commit. */
    interface Reading extends RowSink {
        /** Before the first row: who takes the rows too, as they are staged, in blocks that only {@link #restage} understands. */
        void keep(Consumer<byte[]> blocks);

        /** In place of rows: those that an earlier reading of the same file kept, and the newest time that it had seen. */
        void restage(Iterator<byte[]> blocks, Instant newest);

        /** After the last row: stages what is left and says what the rows themselves show; {@link #assess} does so where nobody has. */
        void end(Consumer<Finding> findings);

        /** The newest time seen inside the rows, null when none. */
        Instant newest();

        /** Before the assessment that a commit follows: from here on nobody else changes what it is compared with. */
        void hold();

        /** Compares the stage with what is known; findings that need that knowledge go to the consumer. */
        Assessment assess(Instant moment, Consumer<Finding> findings);

        /** Writes lines, observations, claims and their money; only after assess. */
        void commit(Progress progress);
    }

    /** Groups by key: new, changed, unchanged, older, unknown_position (of all rows), unknown_new (of the new ones), waiting (claims without a line), total. */
    record Assessment(long rows, Map<String, Tally> groups) {}

    /** A number of lines with the sums of their amounts in fen. */
    record Tally(long lines, long paidFen, long estimateFen, long settledFen, long incomeFen) {
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0);
    }

    /** Totals of all lines before and after by key (total, settled, paid). */
    record UndoEffect(long linesGone, long linesChanged, Map<String, Tally> before, Map<String, Tally> after, boolean allowed,
            String refusalKey) {}
}
