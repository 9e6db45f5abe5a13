package app.anchorage.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** What a backup holds: the schema it was taken from, and each table's rows and checksum. */
public record Manifest(int format, Instant takenAt, List<Migration> schema, List<Table> tables, List<Sequence> sequences) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** A migration that the schema has been through. */
    public record Migration(String version, Integer checksum) {}

    /** @param sha256 of its rows as COPY writes them */
    public record Table(String name, List<String> columns, long rows, String sha256) {}

    /** How far a sequence had come. */
    public record Sequence(String name, long last, boolean called) {}

    /** The version of the newest migration. */
    String version() {
        return schema.get(schema.size() - 1).version();
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Manifest read(InputStream in) throws IOException {
        Manifest manifest = JSON.readValue(in, Manifest.class);
        if (manifest.format != FORMAT) {
            throw new BadBackup("it has format " + manifest.format + ", this program reads " + FORMAT);
        }
        return manifest;
    }
}
