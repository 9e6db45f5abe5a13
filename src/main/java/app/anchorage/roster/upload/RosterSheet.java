package app.anchorage.roster.upload;

import app.anchorage.roster.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads an uploaded roster into rows, whatever of the accepted kinds of file it is. */
public final class RosterSheet {
    static final int MOST_ROWS = 5_000;
    static final int MOST_BYTES = 2_000_000;
    static final int MOST_CHARACTERS = 500;

    /** A row of plain cells with its number in the file. */
    record Line(long number, List<String> cells) {}

    private RosterSheet() {}

    /** @throws Refused for the field "file", saying what is wrong with it */
    public static List<RosterRow> read(byte[] file) {
        if (file.length == 0) {
            throw refused("roster_file_empty");
        }
        if (file.length > MOST_BYTES) {
            throw refused("roster_file_large", MOST_BYTES / 1_000_000);
        }
        return rows(lines(file));
    }

    private static List<Line> lines(byte[] file) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return XlsxLines.read(file);
        }
        if ((file[0] & 0xff) == 0xd0 && file.length > 1 && (file[1] & 0xff) == 0xcf) {
            throw refused("roster_file_xls");
        }
        return CsvLines.read(file);
    }

    private static List<RosterRow> rows(List<Line> lines) {
        if (lines.isEmpty()) {
            throw refused("roster_file_empty");
        }
        Map<RosterColumn, Integer> columns = columns(lines.get(0));
        if (lines.size() - 1 > MOST_ROWS) {
            throw refused("roster_file_rows", MOST_ROWS);
        }
        List<RosterRow> rows = lines.stream().skip(1).map(line -> row(line, columns)).filter(row -> !row.isEmpty()).toList();
        if (rows.isEmpty()) {
            throw refused("roster_file_no_rows");
        }
        return rows;
    }

    private static Map<RosterColumn, Integer> columns(Line headings) {
        Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = headings.cells().get(i);
            int at = i;
            RosterColumn.of(heading).ifPresent(column -> {
                if (columns.put(column, at) != null) {
                    throw refused("roster_heading_twice", heading);
                }
            });
        }
        if (!columns.containsKey(RosterColumn.STAGE_NAME)) {
            throw refused("roster_heading_missing", String.join(" | ", headings.cells().stream().limit(10).toList()));
        }
        return columns;
    }

    private static RosterRow row(Line line, Map<RosterColumn, Integer> columns) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        columns.forEach((column, at) -> cells.put(column, at < line.cells().size() ? text(line.cells().get(at), line) : ""));
        return new RosterRow(line.number(), cells);
    }

    private static String text(String cell, Line line) {
        if (cell.length() > MOST_CHARACTERS) {
            throw refused("roster_cell_long", line.number(), MOST_CHARACTERS);
        }
        return cell.strip();
    }

    /** Keeps lines that say something; stops before a file of empty or endless lines becomes a burden. */
    static void add(List<Line> lines, Line line) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() > MOST_ROWS) {
            throw refused("roster_file_rows", MOST_ROWS);
        }
        lines.add(line);
    }

    static List<Line> none() {
        return new ArrayList<>();
    }

    static Refused refused(String key, Object... args) {
        return new Refused("file", key, args);
    }
}
