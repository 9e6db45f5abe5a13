package app.anchorage.intake;

import app.anchorage.intake.Facts.Tally;
import app.anchorage.intake.read.Kind;
import app.anchorage.money.Money;
import java.util.List;
import java.util.Map;

/** One group of a preview's lines, with its sums. */
public record TallyTile(String key, long lines, Money paid, Money estimate, Money settled, Money income) {
    private static final List<String> OF_ORDERS = List.of("new", "changed", "unchanged", "older", "unknown_position");
    private static final List<String> OF_CLAIMS = List.of("new", "changed", "unchanged", "older", "waiting");

    static List<TallyTile> of(Kind kind, Preview preview) {
        return (kind == Kind.CLAIMS ? OF_CLAIMS : OF_ORDERS).stream().map(key -> of(key, preview.group(key))).toList();
    }

    static List<TallyTile> all(Map<String, Tally> groups) {
        return groups.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    static TallyTile of(String key, Tally tally) {
        return new TallyTile(key, tally.lines(), Money.fen(tally.paidFen()), Money.fen(tally.estimateFen()),
                Money.fen(tally.settledFen()), Money.fen(tally.incomeFen()));
    }

    public String textKey() {
        return "import_group_" + key;
    }

    public boolean isSummed() {
        return lines > 0;
    }
}
