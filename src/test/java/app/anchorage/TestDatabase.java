package app.anchorage;

import app.anchorage.tryout.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The tests' own PostgreSQL: the same server, roles and guards as the try-out mode, fresh for every run. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/postgres")), "run");
            database = EmbeddedDatabase.start(directory, false);
            return database.settings();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            database.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
