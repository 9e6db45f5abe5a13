package app.anchorage.intake;

import app.anchorage.intake.read.Kind;
import app.anchorage.money.Money;
import java.time.Instant;

/** One import in the history; amounts in fen as its preview counted them, null before that. */
public record HistoryRow(
        long id,
        String name,
        Kind kind,
        FileState state,
        Long rows,
        Instant moment,
        Instant uploadedAt,
        String uploadedBy,
        Long paidFen,
        Long settledFen,
        Long incomeFen) {
    public Money paid() {
        return paidFen == null ? null : Money.fen(paidFen);
    }

    public Money settled() {
        return settledFen == null ? null : Money.fen(settledFen);
    }

    public Money income() {
        return incomeFen == null ? null : Money.fen(incomeFen);
    }

    public String kindKey() {
        return kind == null ? null : "import_kind_" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
