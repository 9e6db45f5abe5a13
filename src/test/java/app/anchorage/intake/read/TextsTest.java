package app.anchorage.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern CODE = Pattern.compile("\"((?:bad_report|finding)_[a-z_0-9]+)\"");

    @Test
    void every_code_has_a_sentence_in_both_languages_and_no_sentence_is_left_over() throws IOException {
        assertThat(texts("zh").stringPropertyNames()).isEqualTo(codes());
        assertThat(texts("en").stringPropertyNames()).isEqualTo(codes());
    }

    @Test
    void a_sentence_names_file_row_column_and_value() throws IOException {
        Finding finding = Finding.red("finding_bad_amount", 65_535, "付款金额", "1，2");
        String text = MessageFormat.format(texts("zh").getProperty(finding.code()), finding.args("a.csv"));
        assertThat(text).startsWith("第 65535 行“付款金额”的“1，2”不是金额。");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = TextsTest.class.getResourceAsStream("/texts/intake_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String room : new String[] {"file", "read"}) {
            try (var files = Files.list(Path.of("src/main/java/app/anchorage/intake/" + room))) {
                for (Path file : files.toList()) {
                    CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }
}
