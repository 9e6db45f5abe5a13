package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskRoomTest {
    private final DiskRoom room = new DiskRoom();

    @Test
    void what_a_broken_upload_left_goes_when_nobody_uploads_any_more() throws IOException {
        room.begin();
        room.begin();
        Path left = Files.createFile(TempFiles.directory("uploads").resolve("broken"));
        room.end();
        assertThat(left).as("somebody is uploading still").exists();
        room.end();
        assertThat(left).doesNotExist();
    }

    @Test
    void so_much_stays_free() {
        long free = TempFiles.directory("uploads").toFile().getUsableSpace();
        room.kept = free / 2;
        assertThat(room.takes(free / 4)).isTrue();
        assertThat(room.takes(free)).isFalse();
    }
}
