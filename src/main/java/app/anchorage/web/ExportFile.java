package app.anchorage.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A finished file that waits to be served with its length, so that a failed export never looks complete. Serve {@link #open()}, which removes
 * the file, or {@link #close()} it.
 */
public record ExportFile(Path path, long length, String sha256) implements AutoCloseable {

    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a temporary file, readable by this user only; a body that throws leaves none. */
    public static ExportFile write(Body body) throws IOException {
        Path path = TempFiles.create(".export");
        try {
            return fill(path, body);
        } catch (Throwable failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private static ExportFile fill(Path path, Body body) throws IOException {
        MessageDigest digest = newDigest();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest), 1 << 16)) {
            body.writeTo(out);
        }
        return new ExportFile(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    }

    /** The content, once: the file is gone at the latest when the stream is closed. */
    public InputStream open() throws IOException {
        return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
