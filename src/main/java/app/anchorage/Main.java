package app.anchorage;

import app.anchorage.agency.signin.NewAgencyCommand;
import app.anchorage.tryout.EmbeddedDatabase;
import app.anchorage.web.TempFiles;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;

/** Starts the portal: in try-out mode with its own PostgreSQL unless a database is configured. */
@QuarkusMain
public class Main {
    public static void main(String... args) {
        boolean command = args.length > 0 && args[0].equals(NewAgencyCommand.NAME);
        if (command) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        if (!command && System.getenv("QUARKUS_DATASOURCE_JDBC_URL") == null && System.getProperty("quarkus.datasource.jdbc.url") == null) {
            startTryOut();
        }
        System.setProperty("quarkus.http.body.uploads-directory", TempFiles.directory("uploads").toString());
        keepTemporaryFilesTogether();
        Quarkus.run(Portal.class, args);
    }

    /** What libraries put beside our files (compression, the web server's cache) would stay for good when the process is killed. */
    private static void keepTemporaryFilesTogether() {
        System.setProperty("java.io.tmpdir", TempFiles.directory("libraries").toString());
        TempFiles.directory("libraries/vertx-cache");
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
            if (args.length > 0 && args[0].equals(NewAgencyCommand.NAME)) {
                return CDI.current().select(NewAgencyCommand.class).get().run(args);
            }
            Quarkus.waitForExit();
            return 0;
        }
    }
}
