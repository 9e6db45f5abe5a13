package app.anchorage.intake;

import app.anchorage.intake.Facts.Tally;
import app.anchorage.intake.read.Kind;
import app.anchorage.money.Money;
import java.util.List;

/** One group of a report's lines, with its sums; in a claim report the amounts are refunds and what goes back for them. */
public record TallyTile(Kind kind, String key, Tally tally) {
    private static final List<String> OF_ORDERS = List.of("new", "changed", "unchanged", "older", "unknown_position");
    private static final List<String> OF_CLAIMS = List.of("new", "changed", "unchanged", "older", "waiting");

    /** One sum under its name. */
    public record Sum(String label, Money amount) {}

    static List<TallyTile> of(Kind kind, Preview preview) {
        return (kind == Kind.CLAIMS ? OF_CLAIMS : OF_ORDERS).stream().map(key -> new TallyTile(kind, key, preview.group(key))).toList();
    }

    static TallyTile total(Kind kind, Preview preview) {
        return new TallyTile(kind, "total", preview.group("total"));
    }

    public List<Sum> sums() {
        return kind == Kind.CLAIMS
                ? List.of(sum("import_refund", tally.paidFen()), sum("import_settled", tally.settledFen()), sum("import_return", tally.incomeFen()))
                : List.of(sum("import_paid", tally.paidFen()), sum("import_estimate", tally.estimateFen()),
                        sum("import_settled", tally.settledFen()), sum("import_income", tally.incomeFen()));
    }

    private static Sum sum(String label, long fen) {
        return new Sum(label, Money.fen(fen));
    }

    public long lines() {
        return tally.lines();
    }

    public String textKey() {
        return "import_group_" + key;
    }

    public boolean isSummed() {
        return tally.lines() > 0;
    }
}
