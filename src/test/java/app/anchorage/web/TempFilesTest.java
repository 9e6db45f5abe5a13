package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TempFilesTest {
    @TempDir
    Path parent;

    @Test
    void what_an_ended_process_left_is_removed_and_what_is_in_use_stays() throws Exception {
        TempFiles dead = new TempFiles(parent);
        Path left = Files.createTempFile(Files.createDirectories(dead.home().resolve("uploads")), "", ".report");
        TempFiles alive = new TempFiles(parent);
        Path used = Files.createTempFile(alive.home(), "", ".report");
        assertThat(alive.sweepDead()).as("both are in use").isEmpty();
        dead.abandon();
        assertThat(alive.sweepDead()).containsExactly(left.getParent().getParent());
        assertThat(left).doesNotExist();
        assertThat(used).exists();
        assertThat(alive.sweepDead()).isEmpty();
    }

    @Test
    void what_is_not_ours_is_left_alone() throws Exception {
        Path foreign = Files.createDirectory(parent.resolve("anchorage-notes"));
        Path file = Files.createFile(parent.resolve("anchorage-1.export"));
        assertThat(new TempFiles(parent).sweepDead()).isEmpty();
        assertThat(foreign).exists();
        assertThat(file).exists();
    }

    @Test
    void a_directory_that_was_cleaned_away_is_made_anew() throws Exception {
        TempFiles files = new TempFiles(parent);
        Path first = files.home();
        Files.delete(first.resolve("lock"));
        Files.delete(first);
        assertThat(files.home()).isNotEqualTo(first).isDirectory();
    }
}
