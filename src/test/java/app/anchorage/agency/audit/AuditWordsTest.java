package app.anchorage.agency.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the audit is told has words: read in the sources, in every class that tells it something. */
class AuditWordsTest {
    private static final Pattern WORD = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final Set<String> NOT_OF_THE_AUDIT = Set.of("SETTLEMENT_RUN");

    @Test
    void every_act_and_every_object_has_words() throws IOException {
        Set<String> speechless = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(Files::isRegularFile).map(AuditWordsTest::text).filter(text -> text.contains("Audit audit;"))
                    .flatMap(text -> WORD.matcher(text).results()).map(found -> found.group(1))
                    .filter(word -> !NOT_OF_THE_AUDIT.contains(word))
                    .filter(word -> List.of("audit_action_", "audit_type_").stream().allMatch(prefix -> AuditWords.key(prefix, word) == null)).forEach(speechless::add);
        }
        assertThat(speechless).isEmpty();
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
