package app.anchorage.order;

import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.read.ClaimRow;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.OrderRow;
import app.anchorage.ledger.Cause;
import app.anchorage.web.Copy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One reading of an order report: rows by COPY into a temporary stage, compared with what is known, then written. */
final class OrderReading extends StagedReading {
    private static final int FLUSH_BYTES = 1 << 20;
    private static final int TOGETHER = 500;

    private final List<OrderRow> waiting = new ArrayList<>(TOGETHER);

    OrderReading(Staging staging, long fileId) {
        super(staging, fileId, "order_stage", OrderStageSql.CREATE);
    }

    @Override
    public void order(OrderRow row) {
        waiting.add(row);
        Stream.of(row.createdAt(), row.paidAt(), row.settledAt(), row.modifiedAt()).forEach(this::seen);
        if (waiting.size() == TOGETHER) {
            stage();
        }
    }

    /** What a row becomes and what is found in it. */
    private record Staged(Copy row, List<Finding> findings) {
        static Staged of(OrderRow row) {
            Copy copy = new Copy();
            StagedOrder.append(copy, row);
            return new Staged(copy, RowChecks.of(row));
        }
    }

    /** Some rows side by side, in their order. */
    private void stage() {
        waiting.parallelStream().map(Staged::of).toList().forEach(staged -> {
            rows.add(staged.row());
            staged.findings().forEach(this::finding);
        });
        waiting.clear();
        if (rows.length() > FLUSH_BYTES) {
            flush();
        }
    }

    @Override
    public void claim(ClaimRow row) {
        throw new IllegalStateException("a claim in an order report");
    }

    @Override
    public void end(Consumer<Finding> findings) {
        stage();
        super.end(findings);
    }

    @Override
    public Facts.Assessment assess(Instant moment, Consumer<Finding> findings) {
        end(findings);
        return new OrderAssessment(staging, moment).run(findings);
    }

    @Override
    public void commit(Progress progress) {
        staging.restate(Cause.IMPORT, fileId, null, progress, posting -> {
            progress.at("step_lines", 0, null);
            staging.sql().useHandle(h -> {
                OrderStageSql.WRITE.forEach(statement -> h.createUpdate(statement).bind("agency", staging.agency()).bind("file", fileId).execute());
                h.execute(OrderStageSql.GROWN);
            });
            staging.winners().orders(fileId, Winners.Change.COMMIT, OrderStageSql.UNDECIDED);
            staging.sql().useHandle(h -> h.createUpdate(OrderStageSql.TOUCH).bind("agency", staging.agency()).execute());
        });
    }
}
