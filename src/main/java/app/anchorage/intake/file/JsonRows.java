package app.anchorage.intake.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The objects of API replies as rows, numbered from 1, below a row 0 of the wanted keys and "others".
 *
 * <p>Numbers are taken as text, digit by digit, since ids there exceed what a number can hold.
 */
public final class JsonRows implements Rows {
    public static final String OTHERS = "others";
    private static final Set<String> LISTS = Set.of("results", "result");

    private final Source source;
    private final JsonShape shape;
    private final List<String> keys;
    private final JsonParser json;
    private long row = -1;

    private JsonRows(Source source, JsonShape shape, List<String> keys) throws IOException {
        this.source = source;
        this.shape = shape;
        this.keys = keys;
        this.json = JsonShape.JSON.createParser(source.path().toFile());
    }

    public static Rows open(Source source, JsonShape shape, List<String> keys) {
        try {
            return new JsonRows(source, shape, keys);
        } catch (IOException e) {
            throw source.bad("bad_report_damaged");
        }
    }

    @Override
    public RawRow next() {
        try {
            return ++row == 0 ? headings() : nextObject();
        } catch (IOException e) {
            throw source.bad("bad_report_json", row, "", "");
        }
    }

    private RawRow headings() {
        List<Cell> cells = new ArrayList<>(keys.stream().map(Cell::text).toList());
        cells.add(Cell.text(OTHERS));
        return new RawRow(0, cells);
    }

    private RawRow nextObject() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT && isRow(json.getParsingContext().getParent())) {
                return read();
            }
        }
        return null;
    }

    private boolean isRow(JsonStreamContext around) {
        if (!shape.wrapped()) {
            return around.inRoot() || around.inArray() && around.getParent().inRoot();
        }
        return around.inArray() && (named(around) || named(around.getParent()));
    }

    /** Whether this list, or the object around it, is the value of a key that holds rows. */
    private static boolean named(JsonStreamContext context) {
        JsonStreamContext around = context.getParent();
        return around != null && around.getCurrentName() != null && LISTS.contains(around.getCurrentName());
    }

    private RawRow read() throws IOException {
        Cell[] cells = new Cell[keys.size() + 1];
        Arrays.fill(cells, Cell.EMPTY);
        BoundedText others = new BoundedText(source.limits().maxCellChars());
        int count = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (++count > source.limits().maxColumns()) {
                throw source.bad("bad_report_columns", row, "", Integer.toString(count));
            }
            read(json.currentName(), cells, others);
        }
        cells[keys.size()] = Cell.text(others.toString());
        return new RawRow(row, List.of(cells));
    }

    private void read(String key, Cell[] cells, BoundedText others) throws IOException {
        json.nextToken();
        int at = keys.indexOf(key);
        if (at >= 0) {
            cells[at] = Cell.text(text());
        } else {
            others.append(others.isEmpty() ? "" : "; ").append(key).append("=").append(text());
        }
    }

    /** A scalar as it is written, a list or object as JSON. */
    private String text() throws IOException {
        if (json.currentToken().isScalarValue()) {
            return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getText();
        }
        BoundedText copy = new BoundedText(source.limits().maxCellChars() + 1);
        try (JsonGenerator out = JsonShape.JSON.createGenerator(copy)) {
            out.copyCurrentStructure(json);
        }
        return copy.toString();
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
