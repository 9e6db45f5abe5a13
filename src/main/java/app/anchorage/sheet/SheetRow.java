package app.anchorage.sheet;

import java.util.Map;

/**
 * One row of the file as it was written, before anything is made of it.
 *
 * @param number the row's number in the file, the headings being row 1 or later
 * @param cells by the column's name, only the columns that the file has; an empty cell is ""
 */
public record SheetRow(long number, Map<String, String> cells) {
    public String cell(SheetColumn column) {
        return cells.getOrDefault(column.name(), "");
    }

    public boolean has(SheetColumn column) {
        return cells.containsKey(column.name());
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
