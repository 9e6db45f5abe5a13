package app.anchorage.job;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProgressWriterTest {
    private final List<String> written = new ArrayList<>();
    private final ProgressWriter progress = new ProgressWriter(new Jobs() {
        @Override
        void progress(long id, String step, long done, Long total) {
            written.add(step + " " + done + "/" + total);
        }
    }, 1);

    @Test
    void a_new_step_and_the_end_of_one_are_written_at_once_and_once() {
        progress.at("read", 0, null);
        progress.at("book", 0, 6L);
        progress.at("book", 3, 6L);
        progress.at("book", 6, 6L);
        progress.at("book", 6, 6L);
        progress.at("keep", 6, 6L);
        assertThat(written).containsExactly("read 0/null", "book 0/6", "book 6/6", "keep 6/6");
    }
}
