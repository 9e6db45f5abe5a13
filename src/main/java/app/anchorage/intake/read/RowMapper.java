package app.anchorage.intake.read;

import app.anchorage.intake.file.Cell;
import app.anchorage.intake.file.RawRow;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Turns the raw cells of one row into facts, reporting every cell that cannot be trusted. */
final class RowMapper<F extends Field> {
    private final Columns<F> columns;
    private final CellParser parser;
    private final DateCheck dates;
    private final int maxCellChars;
    private final int width;

    RowMapper(Columns<F> columns, CellParser parser, DateCheck dates, int maxCellChars, int width) {
        this.columns = columns;
        this.parser = parser;
        this.dates = dates;
        this.maxCellChars = maxCellChars;
        this.width = width;
    }

    /** @return the facts, or null after a red finding; fewer cells mean a cut line, more of them a stray separator */
    Map<F, Object> facts(RawRow row, Consumer<Finding> findings) {
        if (width > 0 && row.cells().size() != width) {
            String counts = row.cells().size() + " / " + width;
            findings.accept(Finding.red("finding_cell_count", row.number(), "", counts));
            return null;
        }
        Map<F, Object> facts = new HashMap<>(128);
        boolean good = true;
        for (int i = 0; i < columns.size(); i++) {
            good &= read(row, i, facts, findings);
        }
        return good ? facts : null;
    }

    private boolean read(RawRow row, int column, Map<F, Object> facts, Consumer<Finding> findings) {
        Cell cell = row.cell(column);
        F field = columns.field(column);
        try {
            refuse(cell.type() == Cell.Type.FORMULA, "finding_formula");
            refuse(cell.text().length() > maxCellChars, "finding_cell_too_long");
            Object value = field == null ? null : parser.parse(field.type(), cell);
            if (value != null) {
                facts.putIfAbsent(field, value);
                if (value instanceof LocalDateTime moment) {
                    dates.check(moment, row.number(), columns.heading(column), cell.text(), findings);
                }
            }
            return true;
        } catch (BadCell bad) {
            findings.accept(Finding.red(bad.code(), row.number(), columns.heading(column), cell.text()));
            return false;
        }
    }

    private static void refuse(boolean bad, String code) {
        if (bad) {
            throw new BadCell(code);
        }
    }

    /** @return whether all needed facts are there */
    boolean complete(Map<F, Object> facts, List<F> needed, long row, Consumer<Finding> findings) {
        if (facts.keySet().containsAll(needed)) {
            return true;
        }
        List<F> missing = needed.stream().filter(field -> !facts.containsKey(field)).toList();
        missing.forEach(field -> findings.accept(Finding.red("finding_missing_value", row, columns.headingOf(field), "")));
        return false;
    }

    /** The cells as written, one per heading. */
    List<String> raw(RawRow row) {
        String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.cell(i).text();
        }
        return List.of(cells);
    }
}
