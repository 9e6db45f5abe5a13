package app.anchorage.intake;

import app.anchorage.intake.read.Kind;
import app.anchorage.money.Money;
import java.time.Instant;

/** One import in the history; amounts in fen as its preview counted them, unknown before that and in a claim report. */
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
        return ofOrders(paidFen);
    }

    public Money settled() {
        return ofOrders(settledFen);
    }

    public Money income() {
        return ofOrders(incomeFen);
    }

    private Money ofOrders(Long fen) {
        return fen == null || kind == Kind.CLAIMS ? null : Money.fen(fen);
    }

    public String kindKey() {
        return kind == null ? null : "import_kind_" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
