package app.anchorage.sheet;

import app.anchorage.web.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook, with numbers, dates and percents written out as text. */
final class XlsxLines {
    private static final long MOST_UNPACKED = 40_000_000;
    private static final int MOST_COLUMNS = 50;
    /** A double keeps fifteen digits: a longer number in a number cell has lost its end. */
    private static final int EXACT_DIGITS = 15;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private XlsxLines() {}

    static List<Sheet.Line> read(byte[] file) {
        try {
            unpacksWithinReason(file);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                List<Sheet.Line> lines = Sheet.none();
                rows.forEach(row -> Sheet.add(lines, new Sheet.Line(row.getRowNum(), cells(row))));
                return lines;
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw Sheet.refused("sheet_file_unreadable");
        }
    }

    private static void unpacksWithinReason(byte[] file) throws IOException {
        byte[] buffer = new byte[65_536];
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                InputStream content = zip.getInputStream(entry);
                for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED) {
                        throw Sheet.refused("sheet_file_bomb");
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            int column = i;
            cells.add(row.getOptionalCell(column).map(cell -> text(cell, row.getRowNum())).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell, int row) {
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw Sheet.refused("sheet_cell_formula", cell.getAddress().toString());
        }
        return cell.getType() == CellType.NUMBER ? number(cell) : cell.getText();
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        if (format.matches("(?i).*[ymd].*") && !format.contains("%")) {
            LocalDateTime at = cell.asDate();
            return format.matches("(?i).*h.*") ? at.toLocalDate() + " " + CLOCK.format(at.toLocalTime()) : at.toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber();
        if (number.precision() - number.scale() > EXACT_DIGITS) {
            throw Sheet.refused("sheet_cell_cut", cell.getAddress().toString(), number.toPlainString());
        }
        return format.contains("%") ? number.movePointRight(2).stripTrailingZeros().toPlainString() + "%" : number.stripTrailingZeros().toPlainString();
    }
}
