package app.anchorage.settlement;

import app.anchorage.money.Money;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV written and read again. */
record CsvText(String text, List<List<String>> rows) {
    static CsvText of(MadeUp made, StatementView view) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementCsv.write(view, made.stream(), out);
        String text = out.toString(StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return new CsvText(text, reader.stream().map(CsvRecord::getFields).toList());
        }
    }

    List<List<String>> lines() {
        return rows.subList(1, rows.size() - 1);
    }

    private List<String> control() {
        return rows.get(rows.size() - 1);
    }

    int controlCount() {
        return Integer.parseInt(control().get(LineColumn.NOTE.ordinal()).replaceAll("\\D", ""));
    }

    Money controlSum() {
        return Money.yuan(control().get(LineColumn.AMOUNT.ordinal()));
    }

    /** The last line's cell as it stands in the file, quotes and all. */
    String rawLine(int number) {
        return text.split("\r\n")[number];
    }
}
