package app.anchorage.roster.upload;

import app.anchorage.web.Texts;
import java.util.List;
import java.util.Locale;

/** What confirming an uploaded roster would do, row by row. */
public record RosterPlan(List<Row> rows) {
    /** How a row stands to what is known. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        ERROR
    }

    /** What is wrong with a cell, as a texts key; {@code value} is what the file says there. */
    public record Problem(RosterColumn column, String value, String key, List<Object> args) {
        public String text(Locale locale) {
            return Texts.of(locale, key, args.toArray());
        }

        static Problem of(RosterColumn column, String value, String key, Object... args) {
            return new Problem(column, value, key, List.of(args));
        }
    }

    public record Row(long number, String stageName, Outcome outcome, List<RosterChange> changes, List<Problem> problems) {
        public String outcomeKey() {
            return "roster_outcome_" + outcome;
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
