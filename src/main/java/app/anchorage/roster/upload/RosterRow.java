package app.anchorage.roster.upload;

import java.util.Map;

/**
 * One row of the file as it was written, before anything is made of it.
 *
 * @param number the row's number in the file, the headings being row 1 or later
 * @param cells only the columns that the file has; an empty cell is ""
 */
public record RosterRow(long number, Map<RosterColumn, String> cells) {
    String cell(RosterColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(RosterColumn column) {
        return cells.containsKey(column);
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
