package app.anchorage.sheet;

import app.anchorage.web.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an uploaded sheet into rows, whatever of the accepted kinds of file it is. */
public final class Sheet {
    public static final int MOST_ROWS = 5_000;
    static final int MOST_BYTES = 2_000_000;
    static final int MOST_CHARACTERS = 500;
    /** Of a column that is only kept: such as a link with all its parameters. */
    static final int MOST_OF_MORE = 2_000;

    /** A row of plain cells with its number in the file. */
    record Line(long number, List<String> cells) {}

    private Sheet() {}

    /** @throws Refused for the field "file", saying what is wrong with it */
    public static List<SheetRow> read(byte[] file, SheetKind kind) {
        if (file.length == 0) {
            throw refused("sheet_file_empty");
        }
        if (file.length > MOST_BYTES) {
            throw refused("sheet_file_large", MOST_BYTES / 1_000_000);
        }
        return rows(lines(file), kind);
    }

    private static List<Line> lines(byte[] file) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return XlsxLines.read(file);
        }
        if ((file[0] & 0xff) == 0xd0 && file.length > 1 && (file[1] & 0xff) == 0xcf) {
            throw refused("sheet_file_xls");
        }
        return CsvLines.read(file);
    }

    private static List<SheetRow> rows(List<Line> lines, SheetKind kind) {
        if (lines.isEmpty()) {
            throw refused("sheet_file_empty");
        }
        Map<String, Integer> columns = columns(lines.get(0), kind);
        if (lines.size() - 1 > MOST_ROWS) {
            throw refused("sheet_file_rows", MOST_ROWS);
        }
        List<SheetRow> rows = lines.stream().skip(1).map(line -> row(line, columns)).filter(row -> !row.isEmpty()).toList();
        if (rows.isEmpty()) {
            throw refused("sheet_file_no_rows");
        }
        return rows;
    }

    /** Where which column stands, by the name under which its cells are kept. */
    private static Map<String, Integer> columns(Line headings, SheetKind kind) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = headings.cells().get(i).strip();
            Optional<SheetColumn> known = kind.column(heading);
            if (known.isPresent() && columns.put(known.get().name(), i) != null) {
                throw refused("sheet_heading_twice", heading);
            }
            if (known.isEmpty() && kind.keepsMore() && !heading.isEmpty()) {
                columns.putIfAbsent(SheetRow.MORE + heading, i);
            }
        }
        if (!columns.containsKey(kind.subject().name())) {
            throw refused(kind.missingKey(), String.join(" | ", headings.cells().stream().limit(10).toList()));
        }
        return columns;
    }

    private static SheetRow row(Line line, Map<String, Integer> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((name, at) -> cells.put(name, at < line.cells().size() ? text(line.cells().get(at), line, name.startsWith(SheetRow.MORE)) : ""));
        return new SheetRow(line.number(), cells);
    }

    private static String text(String cell, Line line, boolean more) {
        int most = more ? MOST_OF_MORE : MOST_CHARACTERS;
        if (cell.length() > most) {
            throw refused("sheet_cell_long", line.number(), most);
        }
        return cell.strip();
    }

    /** Keeps lines that say something; stops before a file of empty or endless lines becomes a burden. */
    static void add(List<Line> lines, Line line) {
        if (line.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() > MOST_ROWS) {
            throw refused("sheet_file_rows", MOST_ROWS);
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
