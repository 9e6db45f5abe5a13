package app.anchorage.order;

import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.read.ClaimRow;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.OrderRow;
import app.anchorage.ledger.Cause;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One reading of an order report: rows by COPY into a temporary stage, compared with what is known, then written. */
final class OrderReading extends StagedReading {
    private static final int FLUSH_CHARS = 1 << 20;

    OrderReading(Staging staging, long fileId) {
        super(staging, fileId, OrderStageSql.CREATE);
    }

    @Override
    public void order(OrderRow row) {
        StagedOrder.append(rows, row);
        RowChecks.of(row).forEach(this::finding);
        Stream.of(row.createdAt(), row.paidAt(), row.settledAt(), row.modifiedAt()).forEach(this::seen);
        if (rows.length() > FLUSH_CHARS) {
            flush();
        }
    }

    @Override
    public void claim(ClaimRow row) {
        throw new IllegalStateException("a claim in an order report");
    }

    @Override
    public Facts.Assessment assess(Instant moment, Consumer<Finding> findings) {
        flush();
        rowFindings.forEach(findings);
        return new OrderAssessment(staging, moment).run(findings);
    }

    @Override
    public void commit(Progress progress) {
        staging.restate(Cause.IMPORT, fileId, null, progress, posting -> {
            progress.at("step_lines", 0, null);
            staging.sql().useHandle(h -> OrderStageSql.WRITE.forEach(statement ->
                    h.createUpdate(statement).bind("agency", staging.agency()).bind("file", fileId).execute()));
            staging.winners().orders(fileId, Winners.Change.COMMIT, OrderStageSql.UNDECIDED);
            staging.sql().useHandle(h -> h.createUpdate(OrderStageSql.TOUCH).bind("agency", staging.agency()).execute());
        });
    }

    private void flush() {
        staging.sql().useHandle(h -> rows.into(h, "copy order_stage from stdin"));
    }
}
