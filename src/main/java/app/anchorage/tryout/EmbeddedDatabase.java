package app.anchorage.tryout;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A real PostgreSQL under a data directory, on localhost only, with the two roles a production database has. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EmbeddedPostgres server;
    private final Map<String, String> settings;

    private EmbeddedDatabase(EmbeddedPostgres server, Map<String, String> settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Starts (or starts again) the server that lives in the directory. A server left over by a killed run is stopped first. */
    public static EmbeddedDatabase start(Path directory) {
        return start(directory, true);
    }

    /** @param durable false only for tests, whose data dies with them: what is committed need not reach the disk */
    public static EmbeddedDatabase start(Path directory, boolean durable) {
        try {
            Files.createDirectories(directory);
            Path data = directory.resolve("postgres").toAbsolutePath();
            LeftOverServer.stop(data);
            String superuser = superuserPassword(directory.resolve("superuser"));
            boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
            EmbeddedPostgres server = launch(data, fresh ? null : superuser, durable ? "on" : "off");
            if (fresh) {
                requirePasswords(server, data, superuser);
            }
            return new EmbeddedDatabase(server, makeRoles(server.getPort(), superuser));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + directory, e);
        }
    }

    /** Settings for Quarkus: the application's role for work, the owner's role for migrations. */
    public Map<String, String> settings() {
        return settings;
    }

    private static EmbeddedPostgres launch(Path data, String password, String durable) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("password_encryption", "scram-sha-256");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    private static void requirePasswords(EmbeddedPostgres server, Path data, String superuser) throws IOException {
        try (Connection c = DriverManager.getConnection(url(server.getPort(), "postgres"), "postgres", "");
                var statement = c.createStatement()) {
            statement.execute("alter role postgres password '" + superuser + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Map<String, String> makeRoles(int port, String superuser) throws IOException {
        String owner = randomPassword();
        String app = randomPassword();
        try (Connection c = DriverManager.getConnection(url(port, "postgres"), "postgres", superuser)) {
            role(c, "anchorage_owner", "login nosuperuser bypassrls", owner);
            role(c, "anchorage_app", "login nosuperuser nobypassrls", app);
            if (!exists(c, "select 1 from pg_database where datname = 'anchorage'")) {
                c.createStatement().execute("create database anchorage owner anchorage_owner encoding 'UTF8' template template0");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", url(port, "anchorage"),
                "quarkus.datasource.username", "anchorage_app",
                "quarkus.datasource.password", app,
                "quarkus.flyway.username", "anchorage_owner",
                "quarkus.flyway.password", owner,
                "anchorage.superuser-password", superuser);
    }

    private static void role(Connection c, String name, String options, String password) throws SQLException {
        String verb = exists(c, "select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        c.createStatement().execute(verb + " role " + name + " " + options + " password '" + password + "'");
    }

    private static boolean exists(Connection c, String query) throws SQLException {
        try (var found = c.createStatement().executeQuery(query)) {
            return found.next();
        }
    }

    private static String superuserPassword(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, randomPassword());
        }
        return Files.readString(file);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
