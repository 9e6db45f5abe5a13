package app.anchorage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.anchorage.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CopyTest {
    private static final List<String> WORDS = List.of("", "真丝衬衫", "a\tb\\c\nd\re", "\\N", "\\.", "😀\\真\t", "'\"", "x".repeat(2_000_000) + "丝");

    @Inject
    Jdbi sql;

    @Test
    void what_is_written_is_read_as_it_was() {
        List<String> read = QuarkusTransaction.requiringNew().call(() -> sql.withHandle(h -> {
            h.execute("create temp table copied (n bigint, word text, mark bytea, nothing text) on commit drop");
            Copy all = new Copy();
            for (String word : WORDS) {
                Copy one = new Copy();
                one.row((long) WORDS.indexOf(word), word, new byte[] {0, -1}, null);
                all.add(one);
            }
            all.into(h, "copy copied from stdin");
            all.into(h, "copy copied from stdin");
            return h.createQuery("select word from copied where mark = '\\x00ff' and nothing is null order by n").mapTo(String.class).list();
        }));
        assertThat(read).isEqualTo(WORDS);
    }

    @Test
    void a_text_that_no_database_can_keep_is_refused() {
        assertThatThrownBy(() -> new Copy().row("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
