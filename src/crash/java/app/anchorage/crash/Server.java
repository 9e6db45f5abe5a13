package app.anchorage.crash;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jdbi.v3.core.Jdbi;

/** The harness's own PostgreSQL, apart from the portal: real server processes that can be stopped, killed and filled up. */
final class Server {
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = 64MB
            max_wal_size = 128MB
            max_connections = 120
            autovacuum_naptime = 5s
            """;

    final Disk disk;
    private final Path programs;
    private final Path log;
    private final int port;
    private Process postmaster;

    private Server(Disk disk, Path programs, Path log, int port) {
        this.disk = disk;
        this.programs = programs;
        this.log = log;
        this.port = port;
    }

    static Server make(Path home, int port) throws IOException, InterruptedException {
        Server server = new Server(Disk.mount(home.resolve("database"), 700), unpack(home.resolve("postgres")), home.resolve("postgres.log"), port);
        int made = Shell.run("unshare", "-U", server.program("initdb"), "-D", server.data().toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8",
                "--locale=C", "--no-sync");
        if (made != 0) {
            throw new IOException("initdb failed");
        }
        Files.writeString(server.data().resolve("postgresql.auto.conf"), SETTINGS + "port = " + port + "\n");
        server.start();
        return server;
    }

    /** As docker/roles.sh makes them. */
    void roles() {
        admin().useHandle(h -> {
            h.execute("create role anchorage_owner login nosuperuser bypassrls");
            h.execute("create role anchorage_app login nosuperuser nobypassrls");
        });
    }

    /**
     * A database of that name, copied from the template. As files with a checkpoint: a copy by way of the log takes sequences over as if
     * their next values were logged already, and a crash soon after would give numbers out twice.
     */
    void database(String name, String template) {
        admin().useHandle(h -> {
            h.execute("drop database if exists " + name + " with (force)");
            h.execute("create database " + name + " owner anchorage_owner encoding 'UTF8' strategy file_copy template " + template);
        });
    }

    /** Starts it and waits until it takes connections, also after a recovery. */
    void start() throws IOException {
        Files.deleteIfExists(data().resolve("postmaster.pid"));
        postmaster = new ProcessBuilder("unshare", "-U", program("postgres"), "-D", data().toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Shell.await("PostgreSQL to start", () -> answers() || !postmaster.isAlive());
        if (!postmaster.isAlive()) {
            throw new Finding("PostgreSQL does not start: see " + log);
        }
    }

    boolean isAlive() {
        return postmaster.isAlive();
    }

    boolean answers() {
        try (Connection c = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            return c.isValid(5);
        } catch (SQLException away) {
            return false;
        }
    }

    /** As pg_ctl stop -m immediate: no shutdown, the next start recovers. */
    void stopNow() throws IOException, InterruptedException {
        Shell.kill("QUIT", postmaster.pid());
        postmaster.waitFor();
    }

    void stop() throws IOException, InterruptedException {
        Shell.kill("INT", postmaster.pid());
        postmaster.waitFor();
    }

    Jdbi admin() {
        return Jdbi.create(url("postgres"), "postgres", "");
    }

    Jdbi of(String database) {
        return Jdbi.create(url(database), "postgres", "");
    }

    /** What a node needs of it. */
    Map<String, String> environment(String database, String node) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url(database) + "?ApplicationName=" + node, "QUARKUS_DATASOURCE_USERNAME", "anchorage_app",
                "QUARKUS_DATASOURCE_PASSWORD", "trusted-here-only", "QUARKUS_FLYWAY_USERNAME", "anchorage_owner", "QUARKUS_FLYWAY_PASSWORD", "trusted-here-only");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Path data() {
        return disk.path.resolve("data");
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private static Path unpack(Path into) throws IOException {
        try (var in = new TarArchiveInputStream(new XZCompressorInputStream(
                new BufferedInputStream(Server.class.getResourceAsStream("/postgres-linux-x86_64.txz"))))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(in, file);
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
        return into;
    }
}
