package app.anchorage.intake.file;

import java.util.List;

/** A row of a file, numbered as a person sees it in the sheet: the headings are row 1. */
public record RawRow(long number, List<Cell> cells) {
    public Cell cell(int column) {
        Cell cell = column < cells.size() ? cells.get(column) : null;
        return cell == null ? Cell.EMPTY : cell;
    }

    public boolean isBlank() {
        for (Cell cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
