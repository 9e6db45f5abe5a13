package app.anchorage.sheet;

import app.anchorage.web.Texts;
import java.util.List;
import java.util.Locale;

/** What confirming an uploaded sheet would do, row by row. */
public record Plan(List<Row> rows) {
    /** How a row stands to what is known. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /** What is wrong with a cell, as a texts key; {@code value} is what the file says there. */
    public record Problem(SheetColumn column, String value, String key, List<Object> args) {
        public String text(Locale locale) {
            return Texts.of(locale, key, args.toArray());
        }

        static Problem of(SheetColumn column, String value, String key, Object... args) {
            return new Problem(column, value, key, List.of(args));
        }
    }

    /** @param name what the row is about, as its first column says; a row with problems changes nothing */
    public record Row(long number, String name, Outcome outcome, List<? extends Change> changes, List<Problem> problems) {
        public static Row of(SheetCells cells, String name, List<? extends Change> changes) {
            Outcome outcome = !cells.problems().isEmpty() ? Outcome.ERROR
                    : changes.isEmpty() ? Outcome.UNCHANGED
                    : changes.stream().anyMatch(Change::makesNew) ? Outcome.NEW : Outcome.CHANGED;
            List<? extends Change> shown = outcome == Outcome.ERROR ? List.of() : List.copyOf(changes);
            return new Row(cells.row().number(), name, outcome, shown, List.copyOf(cells.problems()));
        }

        public String outcomeKey() {
            return "sheet_outcome_" + outcome;
        }
    }

    /** How many rows came out how. */
    public record Counts(long rows, long isNew, long changed, long unchanged, long errors) {}

    public Counts counts() {
        return new Counts(rows.size(), count(Outcome.NEW), count(Outcome.CHANGED), count(Outcome.UNCHANGED), count(Outcome.ERROR));
    }

    public boolean hasErrors() {
        return count(Outcome.ERROR) > 0;
    }

    public boolean changesNothing() {
        return count(Outcome.UNCHANGED) == rows.size();
    }

    /** Names exactly this plan, so that a confirmation holds only for what was shown. */
    public String token() {
        return Integer.toHexString(rows.toString().hashCode());
    }

    private long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
