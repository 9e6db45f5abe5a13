package app.anchorage.order;

import app.anchorage.intake.Facts;
import app.anchorage.intake.read.Finding;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.Copy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the readings of order and claim reports share: rows on their way to the stage, findings of the rows, the newest time seen. */
abstract class StagedReading implements Facts.Reading {
    final Staging staging;
    final long fileId;
    final Copy rows = new Copy();
    /** Kept until {@link #assess}: what the rows themselves say. */
    final List<Finding> rowFindings = new ArrayList<>();
    private Instant newest;

    StagedReading(Staging staging, long fileId, List<String> stage) {
        this.staging = staging;
        this.fileId = fileId;
        staging.sql().useHandle(h -> stage.forEach(h::execute));
    }

    @Override
    public final void finding(Finding finding) {
        rowFindings.add(finding);
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
