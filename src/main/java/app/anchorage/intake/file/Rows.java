package app.anchorage.intake.file;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A file as rows of raw cells, pulled one at a time; nothing of it is kept. */
public interface Rows extends AutoCloseable {
    /** @return the next row, or null after the last; @throws BadReport when the file is damaged */
    RawRow next();

    /** Day 0 of the file's date numbers. */
    default LocalDate dayZero() {
        return LocalDate.of(1899, 12, 30);
    }

    /** How many cells every row must have, as many as the headings; 0 where rows may end early. */
    default int width() {
        return 0;
    }

    default Optional<Charset> encoding() {
        return Optional.empty();
    }

    /** Names of further filled sheets, which are not read; known after the last row. */
    default List<String> unreadSheets() {
        return List.of();
    }

    @Override
    void close();
}
