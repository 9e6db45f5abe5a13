package app.anchorage;

import app.anchorage.agency.signin.NewAgencyCommand;
import app.anchorage.backup.BackupCommand;
import app.anchorage.tryout.EmbeddedDatabase;
import app.anchorage.web.TempFiles;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;
import java.util.Set;

/** Starts the portal: in try-out mode with its own PostgreSQL unless a database is configured. */
@QuarkusMain
public class Main {
    private static final Set<String> COMMANDS = Set.of(NewAgencyCommand.NAME, BackupCommand.BACKUP, BackupCommand.RESTORE);

    public static void main(String... args) {
        boolean command = args.length > 0 && COMMANDS.contains(args[0]);
        boolean configured = System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null || System.getProperty("quarkus.datasource.jdbc.url") != null;
        if (command && !configured) {
            System.err.println("Set QUARKUS_DATASOURCE_JDBC_URL: commands are for production. The try-out mode is backed up by stopping it and copying its data directory.");
            System.exit(2);
        } else if (command) {
            prepare(args[0]);
        } else if (!configured) {
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

    /** A command serves nobody and takes up no jobs. A backup takes the schema as it is; a restore makes it. */
    private static void prepare(String command) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        if (!command.equals(NewAgencyCommand.NAME)) {
            System.setProperty("quarkus.flyway.migrate-at-start", "false");
            System.setProperty("quarkus.hibernate-orm.schema-management.strategy", "none");
        }
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
            String command = args.length > 0 ? args[0] : "";
            switch (command) {
                case NewAgencyCommand.NAME:
                    return CDI.current().select(NewAgencyCommand.class).get().run(args);
                case BackupCommand.BACKUP, BackupCommand.RESTORE:
                    return CDI.current().select(BackupCommand.class).get().run(args);
                default:
                    Quarkus.waitForExit();
                    return 0;
            }
        }
    }
}
