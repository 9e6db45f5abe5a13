package app.anchorage.settlement;

import app.anchorage.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A workbook written and read again: per sheet its rows, numbers as money, dates as dates. */
public record XlsxText(byte[] file, Map<String, List<List<Object>>> sheets) {
    static XlsxText of(MadeUp made, StatementView view) throws IOException {
        return of(made, view, 1_048_576);
    }

    static XlsxText of(MadeUp made, StatementView view, int rowsPerSheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementXlsx.write(view, made.stream(), out, rowsPerSheet);
        return new XlsxText(out.toByteArray(), sheets(out.toByteArray()));
    }

    public static Map<String, List<List<Object>>> sheets(byte[] file) throws IOException {
        Map<String, List<List<Object>>> sheets = new HashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            for (var sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read().stream().map(XlsxText::row).toList());
            }
        }
        return sheets;
    }

    private static List<Object> row(Row row) {
        List<Object> values = new ArrayList<>();
        row.forEach(cell -> values.add(cell == null ? null : value(cell)));
        return values;
    }

    private static Object value(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getType() == CellType.STRING ? cell.asString() : cell.getType();
        }
        String format = cell.getDataFormatString();
        if ("yyyy-mm-dd".equals(format)) {
            return cell.asDate().toLocalDate();
        }
        if (format.startsWith("yyyy")) {
            return cell.asDate();
        }
        return "#,##0.00".equals(format) ? Money.yuan(cell.asNumber().toPlainString()) : cell.asNumber();
    }

    List<List<Object>> lines() {
        List<List<Object>> rows = sheets.get("订单明细");
        return rows.subList(1, rows.size() - 1);
    }

    Money linesTotal() {
        List<List<Object>> rows = sheets.get("订单明细");
        return (Money) rows.get(rows.size() - 1).get(LineColumn.AMOUNT.ordinal());
    }

    /** Label and amount of the summary's totals. */
    Map<String, Money> summary() {
        Map<String, Money> sums = new HashMap<>();
        for (List<Object> row : sheets.get("汇总")) {
            if (row.size() == 2 && row.get(1) instanceof Money money) {
                sums.put((String) row.get(0), money);
            }
        }
        return sums;
    }
}
