package app.anchorage;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.intake.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has landed is in installed portals: a portal whose migration has changed, even in a comment, does not start. A new one is added to the table. */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path TABLE = Path.of("src/test/resources/migrations.txt");

    @Test
    void a_migration_stays_as_it_landed() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<String> now = files.sorted().map(file -> file.getFileName() + " " + Digest.of(file)).toList();
            assertThat(now).isEqualTo(Files.readAllLines(TABLE));
        }
    }
}
