package app.anchorage.backup;

import app.anchorage.backup.Manifest.Sequence;
import app.anchorage.backup.Manifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Puts a backup's rows into an empty database that has the backup's schema: all in one transaction, with the tables' guards off inside it only,
 * and foreign keys made anew over what came in.
 */
public final class Restore implements AutoCloseable {
    private static final String NOT_ENFORCED = " NOT ENFORCED";

    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BadBackup when it is none, or was broken off */
    public static Restore open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        ZipEntry manifest = zip.getEntry(Manifest.FILE);
        if (manifest == null) {
            zip.close();
            throw new BadBackup(file + " has no manifest: it is no backup, or was broken off");
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new Restore(zip, Manifest.read(in));
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** @throws BadBackup unless nobody's data is there yet */
    public void requireEmpty(Connection owner) throws SQLException {
        if (!new Catalogue(owner).isEmpty()) {
            throw new BadBackup("the database has data already; restore into an empty one");
        }
    }

    /** All or nothing. @param owner the owning role's connection to a database that has been migrated to the backup's version */
    public void load(Connection owner) throws IOException, SQLException {
        requireEmpty(owner);
        owner.setAutoCommit(false);
        try {
            Catalogue catalogue = new Catalogue(owner);
            requireSameSchema(catalogue);
            List<List<String>> guards = catalogue.guards();
            List<List<String>> keys = catalogue.foreignKeys();
            run(owner, "set local timezone to 'UTC'", "set local row_security to off");
            for (List<String> guard : guards) {
                run(owner, "alter table " + guard.get(0) + " disable trigger " + guard.get(1));
            }
            for (List<String> key : keys) {
                run(owner, "alter table " + key.get(0) + " drop constraint " + key.get(1));
            }
            fill(owner);
            for (List<String> key : keys) {
                enforce(owner, key);
            }
            for (List<String> guard : guards) {
                run(owner, "alter table " + guard.get(0) + " " + enabled(guard.get(2)) + " trigger " + guard.get(1));
            }
            owner.commit();
        } catch (IOException | SQLException | RuntimeException e) {
            owner.rollback();
            throw e;
        }
        owner.setAutoCommit(true);
        run(owner, "analyze");
    }

    private void requireSameSchema(Catalogue catalogue) throws SQLException {
        if (!catalogue.schema().equals(manifest.schema())) {
            throw new BadBackup("this program does not know the schema that the backup was taken from (version " + manifest.version() + ")");
        }
        Map<String, List<String>> expected = manifest.tables().stream().collect(Collectors.toMap(Table::name, Table::columns));
        if (!catalogue.tables().equals(expected)) {
            throw new BadBackup("the backup's tables are not those of its schema");
        }
    }

    private void fill(Connection owner) throws IOException, SQLException {
        run(owner, "truncate " + manifest.tables().stream().map(table -> Catalogue.quoted(table.name())).collect(Collectors.joining(", ")));
        for (Table table : manifest.tables()) {
            copy(owner, table);
        }
        for (Sequence sequence : manifest.sequences()) {
            try (PreparedStatement set = owner.prepareStatement("select setval(?::regclass, ?, ?)")) {
                set.setString(1, Catalogue.quoted(sequence.name()));
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private void copy(Connection owner, Table table) throws IOException, SQLException {
        MessageDigest digest = Backup.sha256();
        ZipEntry entry = zip.getEntry(Backup.entry(table.name()));
        if (entry == null) {
            throw new BadBackup("the rows of " + table.name() + " are missing");
        }
        long rows;
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            rows = owner.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + Catalogue.quoted(table.name()) + " (" + String.join(",", table.columns()) + ") from stdin", in);
        }
        if (rows != table.rows() || !HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
            throw new BadBackup("the rows of " + table.name() + " are not those that were backed up");
        }
    }

    /** Asked of every row now, also where guards do it later. */
    private static void enforce(Connection owner, List<String> key) throws SQLException {
        String definition = key.get(2).replace(NOT_ENFORCED, "");
        run(owner, "alter table " + key.get(0) + " add constraint " + key.get(1) + " " + definition);
        if (!definition.equals(key.get(2))) {
            run(owner, "alter table " + key.get(0) + " alter constraint " + key.get(1) + NOT_ENFORCED);
        }
    }

    private static String enabled(String state) {
        return switch (state) {
            case "D" -> "disable";
            case "A" -> "enable always";
            case "R" -> "enable replica";
            default -> "enable";
        };
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
