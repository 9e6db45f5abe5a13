package app.anchorage;

import app.anchorage.tryout.EmbeddedDatabase;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the portal: in try-out mode with its own PostgreSQL unless a database is configured. */
@QuarkusMain
public class Main {
    public static void main(String... args) {
        if (System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null && System.getProperty("quarkus.datasource.jdbc.url") == null) {
            startTryOut();
        }
        Quarkus.run(Portal.class, args);
    }

    private static void startTryOut() {
        String directory = System.getenv().getOrDefault("ANCHORAGE_DATA", "data");
        EmbeddedDatabase.start(Path.of(directory)).settings().forEach(System::setProperty);
        System.setProperty("anchorage.try-out", "true");
    }

    /** Runs until it is told to stop. */
    public static class Portal implements QuarkusApplication {
        @Override
        public int run(String... args) {
            Quarkus.waitForExit();
            return 0;
        }
    }
}
