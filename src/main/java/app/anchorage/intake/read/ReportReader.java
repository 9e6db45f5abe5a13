package app.anchorage.intake.read;

import app.anchorage.intake.file.BadReport;
import app.anchorage.intake.file.FileFormat;
import app.anchorage.intake.file.FileRows;
import app.anchorage.intake.file.JsonRows;
import app.anchorage.intake.file.JsonShape;
import app.anchorage.intake.file.Limits;
import app.anchorage.intake.file.RawRow;
import app.anchorage.intake.file.Rows;
import app.anchorage.intake.file.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Opens an uploaded file as a report, whatever its format, encoding and layout. */
public final class ReportReader {
    private ReportReader() {}

    /**
     * @param fileName as the person sees it; only used for messages and to propose the export moment
     * @throws BadReport when it is no report that we can read
     */
    public static Report open(Path file, String fileName, Limits limits) {
        Source source = new Source(file, fileName, limits);
        FileFormat format = FileFormat.of(source);
        Rows rows = format == FileFormat.JSON ? replies(source) : FileRows.open(source, format);
        try {
            return open(source, format, rows);
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private static Rows replies(Source source) {
        JsonShape shape = JsonShape.of(source);
        Field[] fields = shape.claims() ? ClaimField.values() : OrderField.values();
        List<String> keys = Arrays.stream(fields)
                .flatMap(field -> field.headings().stream())
                .filter(name -> name.contains("_"))
                .toList();
        return JsonRows.open(source, shape, keys);
    }

    private static Report open(Source source, FileFormat format, Rows rows) {
        List<String> headings = headings(source, firstFilled(rows));
        List<String> words = ClaimField.STATE.headings();
        boolean claims = headings.stream().map(Columns::plain).anyMatch(words::contains);
        return claims
                ? ClaimReport.of(source, format, rows, headings)
                : OrderReport.of(source, format, rows, headings);
    }

    private static RawRow firstFilled(Rows rows) {
        RawRow row = rows.next();
        while (row != null && row.isBlank()) {
            row = rows.next();
        }
        return row;
    }

    private static List<String> headings(Source source, RawRow row) {
        if (row == null) {
            throw source.bad("bad_report_empty");
        }
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            headings.add(Blank.trim(row.cell(i).text()));
        }
        while (headings.get(headings.size() - 1).isEmpty()) {
            headings.remove(headings.size() - 1);
        }
        if (headings.size() > source.limits().maxColumns()) {
            throw source.bad("bad_report_columns", Integer.toString(headings.size()));
        }
        return List.copyOf(headings);
    }
}
