package app.anchorage.intake.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a text file with commas or tabs between the cells. */
final class CsvRows implements Rows {
    private static final int HEAD = 16_384;
    private static final int MAX_CELL = 8 << 20;

    private final Source source;
    private final Charset charset;
    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private long row;
    private int width;

    private CsvRows(Source source, byte[] head) throws IOException {
        this.source = source;
        TextEncoding encoding = TextEncoding.of(head);
        charset = encoding.charset();
        CsvRecordHandler handler = CsvRecordHandler.of(c -> c.maxFieldSize(MAX_CELL).maxRecordSize(2 * MAX_CELL));
        csv = CsvReader.builder()
                .fieldSeparator(separator(new String(head, charset)))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text(encoding));
        records = csv.iterator();
    }

    static Rows open(Source source) {
        try {
            return new CsvRows(source, source.head(HEAD));
        } catch (IOException e) {
            throw source.bad("bad_report_damaged");
        }
    }

    /** What the first line has more of. */
    private static char separator(String head) {
        String line = head.lines().findFirst().orElse("");
        long tabs = line.chars().filter(c -> c == '\t').count();
        return tabs > line.chars().filter(c -> c == ',').count() ? '\t' : ',';
    }

    private Reader text(TextEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(source.path());
        in.skipNBytes(encoding.markBytes());
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public RawRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            row++;
            RawRow next = new RawRow(row, cells(records.next().getFields()));
            width = width == 0 && !next.isBlank() ? next.cells().size() : width;
            return next;
        } catch (UncheckedIOException e) {
            boolean coding = e.getCause() instanceof CharacterCodingException;
            throw source.bad(coding ? "bad_report_encoding" : "bad_report_damaged", row + 1, "", charset.name());
        } catch (CsvParseException e) {
            throw source.bad("bad_report_csv", row + 1, "", "");
        }
    }

    private List<Cell> cells(List<String> texts) {
        List<Cell> cells = new ArrayList<>(texts.size());
        for (String text : texts) {
            cells.add(cell(text));
        }
        return cells;
    }

    private Cell cell(String text) {
        if (text.indexOf('\0') >= 0) {
            throw source.bad("bad_report_kind", row, "", "");
        }
        return Cell.text(text);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Optional<Charset> encoding() {
        return Optional.of(charset);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
