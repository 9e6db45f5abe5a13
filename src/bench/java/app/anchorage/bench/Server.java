package app.anchorage.bench;

import app.anchorage.tryout.EmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/** The embedded PostgreSQL as the try-out mode starts it (fsync on), with a way in that no guard stands before. */
final class Server implements AutoCloseable {
    private final EmbeddedDatabase database;

    Server(Path directory) {
        database = EmbeddedDatabase.start(directory);
    }

    /** What the portal needs of it in its environment. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        database.settings().forEach((key, value) -> environment.put(key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_"), value));
        environment.remove("ANCHORAGE_SUPERUSER_PASSWORD");
        return environment;
    }

    Jdbi superuser() {
        return Jdbi.create(database.settings().get("quarkus.datasource.jdbc.url"), "postgres", database.settings().get("anchorage.superuser-password"));
    }

    long number(String query) {
        return superuser().withHandle(h -> h.createQuery(query).mapTo(Long.class).one());
    }

    String text(String query) {
        return superuser().withHandle(h -> h.createQuery(query).mapTo(String.class).one());
    }

    void execute(List<String> statements) {
        superuser().useHandle(h -> statements.forEach(h::execute));
    }

    void dump(String query, Path to) {
        superuser().useHandle(h -> dump(h, query, to));
    }

    private static void dump(Handle h, String query, Path to) {
        try (OutputStream out = Files.newOutputStream(to)) {
            copy(h).getCopyAPI().copyOut("copy (" + query + ") to stdout", out);
        } catch (java.sql.SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void load(Handle h, String table, Path from) {
        try (InputStream in = Files.newInputStream(from)) {
            copy(h).getCopyAPI().copyIn("copy " + table + " from stdin", in, 1 << 16);
        } catch (java.sql.SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String columns(Handle h, String table, String prefix) {
        return h.createQuery("select column_name from information_schema.columns where table_schema = 'public' and table_name = ? order by ordinal_position")
                .bind(0, table).mapTo(String.class).stream().map(c -> prefix + c).collect(Collectors.joining(", "));
    }

    private static PGConnection copy(Handle h) throws java.sql.SQLException {
        return h.getConnection().unwrap(PGConnection.class);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
