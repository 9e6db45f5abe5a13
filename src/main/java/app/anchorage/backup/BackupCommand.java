package app.anchorage.backup;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.agency.Agencies;
import app.anchorage.ledger.verify.Outcome;
import app.anchorage.ledger.verify.Verification;
import app.anchorage.ledger.verify.Verifications;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** {@code backup FILE} and {@code restore FILE}: run instead of the portal, as the owning role; then they end. */
@Unremovable
@ApplicationScoped
public class BackupCommand {
    public static final String BACKUP = "backup";
    public static final String RESTORE = "restore";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Inject
    Flyway flyway;

    @Inject
    Agencies agencies;

    @Inject
    ActAs actAs;

    @Inject
    Verifications verifications;

    /** @return the process's exit code: 0 done, 1 not done or the books do not agree, 2 wrongly called */
    @ActivateRequestContext
    public int run(String... args) {
        if (args.length != 2 || args[1].isBlank()) {
            System.err.println("Usage: " + BACKUP + " FILE, or " + RESTORE + " FILE");
            return 2;
        }
        try {
            return args[0].equals(BACKUP) ? backup(Path.of(args[1]).toAbsolutePath()) : restore(Path.of(args[1]));
        } catch (BadBackup | IOException | SQLException e) {
            System.err.println("Not done: " + e.getMessage());
            return 1;
        }
    }

    private int backup(Path file) throws IOException, SQLException {
        try (Connection connection = connect()) {
            Manifest manifest = Backup.write(connection, file);
            manifest.tables().forEach(table -> System.out.printf("%12d  %s%n", table.rows(), table.name()));
            System.out.printf("%d rows of schema version %s are in %s%n", manifest.rows(), manifest.version(), file);
            return 0;
        }
    }

    /** Makes the backup's schema, loads it, migrates on to this program's schema, and has the books verified. */
    private int restore(Path file) throws IOException, SQLException {
        try (Connection connection = connect(); Restore restore = Restore.open(file)) {
            restore.requireEmpty(connection);
            Flyway.configure(flyway.getConfiguration().getClassLoader()).configuration(flyway.getConfiguration()).target(restore.manifest().version()).load().migrate();
            restore.load(connection);
            flyway.migrate();
            System.out.printf("%d rows of schema version %s are back%n", restore.manifest().rows(), restore.manifest().version());
        }
        boolean good = true;
        for (long agency : agencies.ids()) {
            good &= verified(agency);
        }
        return good ? 0 : 1;
    }

    private boolean verified(long agency) {
        Verification found = actAs.call(Actor.system(agency), verifications::verify);
        System.out.printf("Agency %d: %d checks, %d failed %s%n", agency, found.checks(), found.failed(),
                found.bad().stream().map(Outcome::key).collect(Collectors.joining(" ")));
        return found.good();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, owner, password);
    }
}
