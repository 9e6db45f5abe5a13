package app.anchorage.order;

import app.anchorage.intake.Facts;
import app.anchorage.intake.read.Finding;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.Copy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** What the readings of order and claim reports share: rows on their way to the stage, findings of the rows, the newest time seen. */
abstract class StagedReading implements Facts.Reading {
    final Staging staging;
    final long fileId;
    final Copy rows = new Copy();
    /** Kept until {@link #end}: what the rows themselves say. */
    final List<Finding> rowFindings = new ArrayList<>();
    private final String copy;
    private Consumer<byte[]> kept = block -> {};
    private Instant newest;

    /** @param table where the rows go; @param stage what makes it */
    StagedReading(Staging staging, long fileId, String table, List<String> stage) {
        this.staging = staging;
        this.fileId = fileId;
        copy = "copy " + table + " from stdin";
        staging.sql().useHandle(h -> {
            h.execute("set local work_mem = '64MB'");
            stage.forEach(h::execute);
        });
    }

    @Override
    public final void finding(Finding finding) {
        rowFindings.add(finding);
    }

    @Override
    public final void keep(Consumer<byte[]> blocks) {
        kept = blocks;
    }

    @Override
    public final void restage(Iterator<byte[]> blocks, Instant seen) {
        newest = seen;
        staging.sql().useHandle(h -> blocks.forEachRemaining(block -> Copy.send(h, copy, block)));
    }

    @Override
    public void end(Consumer<Finding> findings) {
        flush();
        rowFindings.forEach(findings);
        rowFindings.clear();
    }

    final void flush() {
        if (rows.length() > 0) {
            kept.accept(rows.bytes());
            staging.sql().useHandle(h -> rows.into(h, copy));
        }
    }

    @Override
    public final Instant newest() {
        return newest;
    }

    @Override
    public final void hold() {
        staging.lock();
    }

    final void seen(LocalDateTime wallTime) {
        Instant moment = instant(wallTime);
        if (moment != null) {
            newest = newest == null || moment.isAfter(newest) ? moment : newest;
        }
    }

    static Instant instant(LocalDateTime wallTime) {
        return wallTime == null ? null : ChinaTime.instant(wallTime);
    }

    static Long fen(Money money) {
        return money == null ? null : money.fen();
    }
}
