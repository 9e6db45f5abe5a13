package app.anchorage.backup;

import app.anchorage.backup.Manifest.Table;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** Writes every table as it was at one moment into one compressed file, while others go on working. */
public final class Backup {
    private static final int FAST = 3;

    private final Connection connection;

    private Backup(Connection connection) {
        this.connection = connection;
    }

    /**
     * Under its own name only when it is whole and on the disk; only its writer may read it.
     *
     * @param owner the owning role's, whom row-level security hides nothing from
     */
    public static Manifest write(Connection owner, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BadBackup(file + " is there already");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest = new Backup(owner).write(part);
            try (FileChannel disk = FileChannel.open(part, StandardOpenOption.WRITE)) {
                disk.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest write(Path part) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement settings = connection.createStatement()) {
            settings.execute("set transaction read only");
            settings.execute("set local timezone to 'UTC'");
            settings.execute("set local row_security to off");
        }
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
            zip.setLevel(FAST);
            Catalogue catalogue = new Catalogue(connection);
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<String, List<String>> table : catalogue.tables().entrySet()) {
                tables.add(copy(table.getKey(), table.getValue(), zip));
            }
            // after the rows: a sequence is never behind what was copied
            Manifest manifest = new Manifest(Manifest.FORMAT, Instant.now(), catalogue.schema(), tables, catalogue.sequences());
            zip.putNextEntry(new ZipEntry(Manifest.FILE));
            zip.write(manifest.json());
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private Table copy(String name, List<String> columns, ZipOutputStream zip) throws IOException, SQLException {
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(entry(name)));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                "copy " + Catalogue.quoted(name) + " (" + String.join(",", columns) + ") to stdout", new DigestOutputStream(left(zip), digest));
        zip.closeEntry();
        return new Table(name, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** What is copied into it leaves the archive open. */
    private static OutputStream left(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] from, int start, int length) throws IOException {
                out.write(from, start, length);
            }

            @Override
            public void close() {}
        };
    }

    static String entry(String table) {
        return "tables/" + table + ".copy";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
