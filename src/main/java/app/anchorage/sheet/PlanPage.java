package app.anchorage.sheet;

import app.anchorage.sheet.Plan.Outcome;
import app.anchorage.sheet.Plan.Row;
import java.util.Comparator;
import java.util.List;

/** The preview of an uploaded sheet: what needs eyes first, and no more rows than a person reads. */
public record PlanPage(SheetKind kind, SheetImport file, Plan plan, Plan.Counts counts) {
    private static final int SHOWN = 300;
    private static final List<Outcome> FIRST = List.of(Outcome.ERROR, Outcome.CHANGED, Outcome.NEW, Outcome.UNCHANGED);

    public List<Row> rows() {
        return plan.rows().stream().sorted(Comparator.comparing(row -> FIRST.indexOf(row.outcome()))).limit(SHOWN).toList();
    }

    /** How many rows the page leaves out. */
    public int more() {
        return Math.max(0, plan.rows().size() - SHOWN);
    }

    public boolean confirmable() {
        return !file.confirmed() && !plan.hasErrors() && !plan.changesNothing();
    }

    public String tone(Row row) {
        return switch (row.outcome()) {
            case ERROR -> "bad";
            case NEW -> "good";
            case CHANGED -> "wait";
            case UNCHANGED -> "quiet";
        };
    }
}
