package app.anchorage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** A PostgreSQL with the roles and the database that docker/roles.sh makes, by its own statements. */
final class ProductionDatabase implements AutoCloseable {
    private static final String OWNER = "owner's password 1";
    private static final String APP = "app's password 1";

    private final EmbeddedPostgres server;

    private ProductionDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static ProductionDatabase start() throws IOException {
        var database = new ProductionDatabase(EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
        String script = Files.readString(Path.of("docker/roles.sh")).replaceAll("(?s).*<<'SQL'\n(.*)SQL\n", "$1")
                .replace(":'owner'", quoted(OWNER)).replace(":'app'", quoted(APP));
        database.superuser("postgres").useHandle(h -> {
            for (String statement : script.split(";\\s*\n")) {
                h.execute(statement);
            }
        });
        return database;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** What a node needs of it in its environment. */
    Map<String, String> environment() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/anchorage",
                "QUARKUS_DATASOURCE_USERNAME", "anchorage_app", "QUARKUS_DATASOURCE_PASSWORD", APP,
                "QUARKUS_FLYWAY_USERNAME", "anchorage_owner", "QUARKUS_FLYWAY_PASSWORD", OWNER);
    }

    Jdbi superuser() {
        return superuser("anchorage");
    }

    private Jdbi superuser(String database) {
        return Jdbi.create(server.getDatabase("postgres", database));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
