package app.anchorage.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

/** Text files: UTF-8 with or without its mark, UTF-16 with it, else GB18030; separated by comma, semicolon or tab. */
final class CsvLines {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvLines() {}

    static List<Sheet.Line> read(byte[] file) {
        String text = text(file);
        if (text.stripLeading().startsWith("<")) {
            throw Sheet.refused("sheet_file_html");
        }
        if (text.indexOf('\0') >= 0) {
            throw Sheet.refused("sheet_file_unreadable");
        }
        List<Sheet.Line> lines = Sheet.none();
        var csv = CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true).allowMissingFields(true).skipEmptyLines(true);
        try {
            csv.ofCsvRecord(text).forEach(record -> Sheet.add(lines, line(record)));
        } catch (CsvParseException e) {
            throw Sheet.refused("sheet_file_unreadable");
        }
        return lines;
    }

    private static Sheet.Line line(CsvRecord record) {
        // ="0123" is how some tools keep Excel from cutting a number
        return new Sheet.Line(record.getStartingLineNumber(), record.getFields().stream().map(CsvLines::unwrapped).toList());
    }

    private static String unwrapped(String cell) {
        String text = cell.strip();
        return text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"") ? text.substring(2, text.length() - 1) : text;
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : ',';
    }

    private static String text(byte[] file) {
        try {
            return decode(file, charset(file));
        } catch (CharacterCodingException notThat) {
            return gb18030(file);
        }
    }

    private static Charset charset(byte[] file) {
        int mark = file.length < 2 ? 0 : (file[0] & 0xff) << 8 | file[1] & 0xff;
        return mark == 0xfffe ? UTF_16LE : mark == 0xfeff ? UTF_16BE : UTF_8;
    }

    private static String gb18030(byte[] file) {
        try {
            return decode(file, GB18030);
        } catch (CharacterCodingException e) {
            throw Sheet.refused("sheet_file_unreadable");
        }
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
