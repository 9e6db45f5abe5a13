package app.anchorage.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.web.ExportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExportFileTest {
    @Test
    void a_finished_file_has_length_and_sum_and_is_gone_once_served() throws Exception {
        ExportFile file = ExportFile.write(out -> out.write("abc".getBytes()));
        assertThat(file.length()).isEqualTo(3);
        assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        try (var in = file.open()) {
            assertThat(in).hasContent("abc");
        }
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void a_file_nobody_wants_can_be_closed_twice() throws Exception {
        ExportFile file = ExportFile.write(out -> out.write(1));
        file.close();
        file.close();
        assertThat(file.path()).doesNotExist();
    }

    @Test
    void a_writer_that_throws_leaves_nothing_behind() throws Exception {
        Set<Path> before = exports();
        assertThatThrownBy(() -> ExportFile.write(out -> { throw new IOException("full"); })).hasMessage("full");
        assertThatThrownBy(() -> ExportFile.write(out -> { throw new OutOfMemoryError("made up"); })).isInstanceOf(OutOfMemoryError.class);
        assertThat(exports()).isEqualTo(before);
    }

    private static Set<Path> exports() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".export")).collect(Collectors.toSet());
        }
    }
}
