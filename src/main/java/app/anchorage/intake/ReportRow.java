package app.anchorage.intake;

import java.util.List;
import java.util.stream.IntStream;

/** A raw row of a report as the file has it, numbered as in the sheet (the headings are row 1). */
public record ReportRow(long number, List<String> headings, List<String> cells) {
    /** One cell under its heading; a cell without one has an empty heading. */
    public record Cell(String heading, String value) {}

    /** The number as text, without grouping. */
    public String label() {
        return Long.toString(number);
    }

    public List<Cell> pairs() {
        return IntStream.range(0, Math.max(headings.size(), cells.size())).mapToObj(i -> new Cell(at(headings, i), at(cells, i))).toList();
    }

    private static String at(List<String> texts, int index) {
        return index < texts.size() ? texts.get(index) : "";
    }
}
