package app.anchorage.order;

import app.anchorage.intake.Facts;
import app.anchorage.intake.Progress;
import app.anchorage.intake.read.ClaimRow;
import app.anchorage.intake.read.Finding;
import app.anchorage.intake.read.OrderRow;
import app.anchorage.intake.read.Severity;
import app.anchorage.ledger.Cause;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** One reading of a 维权 report. A claim may come before its line: then it waits for it. */
final class ClaimReading extends StagedReading {
    ClaimReading(Staging staging, long fileId) {
        super(staging, fileId, "claim_stage", ClaimStageSql.CREATE);
    }

    @Override
    public void claim(ClaimRow row) {
        rows.row(row.rowNumber(), row.key(), row.orderNo(), row.subOrderNo(), ClaimStageSql.rank(row.stateCode()), row.stateCode(),
                instant(row.modifiedAt()), row.fingerprint(), fen(row.refund()), fen(row.settled()),
                fen(row.ownReturn()), instant(row.openedAt()), instant(row.completedAt()));
        Stream.of(row.openedAt(), row.completedAt(), row.modifiedAt(), row.settledAt()).forEach(this::seen);
    }

    @Override
    public void order(OrderRow row) {
        throw new IllegalStateException("an order in a claim report");
    }

    @Override
    public Facts.Assessment assess(Instant moment, Consumer<Finding> findings) {
        end(findings);
        return staging.sql().withHandle(h -> {
            long read = h.createQuery("select count(*) from claim_stage").mapTo(Long.class).one();
            ClaimStageSql.TIDY.forEach(s -> h.createUpdate(s).bind("moment", moment).bind("agency", staging.agency()).execute());
            h.createQuery(ClaimStageSql.FOUND).bind("agency", staging.agency()).mapTo(OrderAssessment.Found.class).forEach(f -> findings.accept(
                    new Finding(Severity.valueOf(f.severity()), f.code(), f.rowNo(), f.columnName(), f.value())));
            return new Facts.Assessment(read, groups(h));
        });
    }

    private Map<String, Facts.Tally> groups(Handle h) {
        Map<String, Facts.Tally> groups = new LinkedHashMap<>();
        h.createQuery(ClaimStageSql.GROUPS).mapTo(OrderAssessment.Group.class).forEach(g ->
                groups.put(g.key(), new Facts.Tally(g.lines(), g.paidFen(), g.estimateFen(), g.settledFen(), g.incomeFen())));
        return groups;
    }

    @Override
    public void commit(Progress progress) {
        staging.restate(Cause.IMPORT, fileId, null, progress, posting -> {
            staging.sql().useHandle(h -> ClaimStageSql.WRITE.forEach(statement ->
                    h.createUpdate(statement).bind("agency", staging.agency()).bind("file", fileId).execute()));
            staging.winners().claims(fileId, Winners.Change.COMMIT);
        });
    }
}
