package app.anchorage.sheet;

import java.util.ArrayList;
import java.util.List;

/** A row's cells on the way to becoming values of the trade, with what is wrong with each. */
public class SheetCells {
    private final SheetRow row;
    private final List<Plan.Problem> problems = new ArrayList<>();

    protected SheetCells(SheetRow row) {
        this.row = row;
    }

    public List<Plan.Problem> problems() {
        return problems;
    }

    public SheetRow row() {
        return row;
    }

    public void wrong(SheetColumn column, String key, Object... args) {
        problems.add(Plan.Problem.of(column, row.cell(column), key, args));
    }

    /** The cell, which must say something. */
    protected String required(SheetColumn column, int most) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            wrong(column, "web_required");
        }
        return limited(column, most) == null ? "" : text;
    }

    /** The cell; null when the file says nothing there, and then what is known stays. */
    protected String limited(SheetColumn column, int most) {
        String text = row.cell(column);
        if (text.length() > most) {
            wrong(column, "web_too_long", most);
        }
        return text.isEmpty() ? null : text;
    }
}
