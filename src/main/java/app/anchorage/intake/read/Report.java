package app.anchorage.intake.read;

import app.anchorage.intake.file.FileFormat;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** An opened report: its headings are known, its rows are read once, and closing it frees the file. */
public interface Report extends AutoCloseable {
    Kind kind();

    Layout layout();

    FileFormat format();

    /** How a text file is encoded; empty for workbooks and JSON. */
    Optional<Charset> encoding();

    /** As the file writes them; for an API reply the keys we know and, last, all others. */
    List<String> headings();

    /** The export moment that the file's name suggests, in China wall time. */
    Optional<LocalDateTime> proposedMoment();

    /** @throws app.anchorage.intake.file.BadReport when the file turns out to be damaged on the way */
    void read(RowSink sink);

    @Override
    void close();
}
