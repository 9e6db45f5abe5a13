package app.anchorage.sheet;

import java.util.Map;
import java.util.TreeMap;

/**
 * One row of the file as it was written, before anything is made of it.
 *
 * @param number the row's number in the file, the headings being row 1 or later
 * @param cells by the column's name, only the columns that the file has; an empty cell is ""; of a column that is not known by its heading after a plus
 */
public record SheetRow(long number, Map<String, String> cells) {
    static final String MORE = "+";

    public String cell(SheetColumn column) {
        return cells.getOrDefault(column.name(), "");
    }

    public boolean has(SheetColumn column) {
        return cells.containsKey(column.name());
    }

    /** What stands in columns that are not known, by their headings; empty cells are left out. */
    public Map<String, String> more() {
        Map<String, String> more = new TreeMap<>();
        cells.forEach((name, text) -> {
            if (name.startsWith(MORE) && !text.isEmpty()) {
                more.put(name.substring(MORE.length()), text);
            }
        });
        return more;
    }

    boolean isEmpty() {
        return cells.values().stream().allMatch(String::isEmpty);
    }
}
