package app.anchorage.intake;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.TempFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Jdbi;

/** The uploaded originals: one gzip stream each, kept in parts of at most a megabyte, never whole in memory. */
@ApplicationScoped
public class FileParts {
    static final int PART = 1 << 20;

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    void store(long fileId, Path original) {
        try (OutputStream out = new FastGzip(new PartStream((seq, part) -> insert(fileId, seq, part)))) {
            Files.copy(original, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the original to a temporary file, which is the caller's to delete. */
    public Path restore(long fileId) {
        try {
            Path copy = TempFiles.create(".report");
            try (InputStream in = new GZIPInputStream(new java.io.SequenceInputStream(parts(fileId)), 1 << 16);
                    OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            } catch (IOException | RuntimeException e) {
                Files.delete(copy);
                throw e;
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(long fileId) {
        sql.useHandle(h -> h.execute("delete from report_part where file_id = ?", fileId));
    }

    boolean has(long fileId) {
        return part(fileId, 0).isPresent();
    }

    private void insert(long fileId, int seq, byte[] part) {
        sql.useHandle(h -> h.execute(
                "insert into report_part (agency_id, file_id, seq, content) values (?, ?, ?, ?)",
                current.get().agencyId(), fileId, seq, part));
    }

    private Optional<byte[]> part(long fileId, int seq) {
        return sql.withHandle(h -> h.createQuery("select content from report_part where file_id = ? and seq = ?")
                .bind(0, fileId)
                .bind(1, seq)
                .mapTo(byte[].class)
                .findOne());
    }

    private Enumeration<InputStream> parts(long fileId) {
        return new Enumeration<>() {
            private int seq;
            private Optional<byte[]> next = part(fileId, 0);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                InputStream content = new ByteArrayInputStream(next.orElseThrow());
                next = part(fileId, ++seq);
                return content;
            }
        };
    }
}
