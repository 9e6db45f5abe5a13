package app.anchorage.settlement.run;

import java.util.List;
import java.util.function.Predicate;

/** Which rows a run's page shows: each tile is a filter. */
public enum Show {
    ALL(row -> true),
    OPENING(row -> !row.opening().isZero()),
    EARNED(row -> !row.earned().isZero()),
    DEDUCTED(row -> !row.deducted().isZero()),
    PAYABLE(row -> row.payable().isPositive()),
    HELD(row -> !row.held().isZero() || !row.frozen().isZero());

    private final Predicate<PayeeRow> which;

    Show(Predicate<PayeeRow> which) {
        this.which = which;
    }

    /** All rows for a word that is none. */
    static Show named(String name) {
        for (Show show : values()) {
            if (show.name().equalsIgnoreCase(name)) {
                return show;
            }
        }
        return ALL;
    }

    List<PayeeRow> of(List<PayeeRow> rows) {
        return rows.stream().filter(which).toList();
    }
}
