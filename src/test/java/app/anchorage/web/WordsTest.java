package app.anchorage.web;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every visible word comes from the texts, and every text that is asked for exists in both languages. */
class WordsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern CALL = Pattern.compile("\\bt:(\\w+)");
    private static final Pattern TAG_KEY = Pattern.compile("\\{#(?:field|select|textarea|reason|tile|empty|badge)\\b([^}]*)");
    private static final Pattern KEY_ATTRIBUTE = Pattern.compile("\\b(?:label|hint|cause|next|key|l)=[\"']([a-z]\\w*_\\w+)[\"']");
    private static final Pattern IN_CODE = Pattern.compile("new BrokenRule\\(\\s*\"(\\w+)\"|\\bmessage = \"(\\w+)\"|Choice\\.keyed\\([^\"]*\"(\\w+)\"");
    private static final Pattern SPOKEN = Pattern.compile("\\b(?:aria-label|placeholder|title|alt)=\"([^\"{]*\\p{L}[^\"{]*)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}|\\p{IsHan}");

    @Test
    void every_text_that_a_template_asks_for_exists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            collect(CALL.matcher(text), asked);
            TAG_KEY.matcher(text).results().forEach(tag -> collect(KEY_ATTRIBUTE.matcher(tag.group(1)), asked));
        }
        asked.remove("of");
        assertThat(asked).isNotEmpty().allMatch(this::exists);
    }

    @Test
    void every_text_that_a_rule_or_form_asks_for_exists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path file : files(CODE, ".java")) {
            collect(IN_CODE.matcher(Files.readString(file)), asked);
        }
        asked.removeIf(value -> !value.matches("[a-z]+_\\w*"));
        assertThat(asked).isNotEmpty().allMatch(this::exists);
    }

    @Test
    void templates_hold_no_words_of_their_own() throws IOException {
        List<String> words = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            SPOKEN.matcher(text).results().forEach(found -> words.add(template + ": " + found.group(1)));
            LETTERS.matcher(visible(text)).results().forEach(found -> words.add(template + ": " + found.group()));
        }
        assertThat(words).isEmpty();
    }

    @Test
    void templates_hold_no_style_script_or_unescaped_output() throws IOException {
        for (Path template : templates()) {
            assertThat(Files.readString(template)).as(template.toString())
                    .doesNotContainPattern("\\sstyle=|<script>|\\son[a-z]+=\"|\\.raw\\b|\\.safe\\b|hx-on|https?://(?!www\\.w3\\.org)");
        }
    }

    /** Of two with the same key in one file the earlier would be silent. */
    @Test
    void no_key_is_written_twice() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path file : files(Path.of("src/main/resources/texts"), ".properties")) {
            Set<String> seen = new TreeSet<>();
            Files.readAllLines(file).stream().filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !seen.add(key)).forEach(key -> twice.add(file + ": " + key));
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(Texts.keys(UK))).isEqualTo(new TreeSet<>(Texts.keys(SIMPLIFIED_CHINESE)));
    }

    @Test
    void english_texts_hold_no_chinese() {
        List<String> chinese = Texts.keys(UK).stream().filter(key -> !key.equals("web_other_language"))
                .filter(key -> Texts.of(UK, key, 1, 2, 3, 4, 5, 6, 7, 8).codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .toList();
        assertThat(chinese).isEmpty();
    }

    /** Chinese punctuation is as wide as its characters. */
    @Test
    void chinese_texts_hold_no_half_width_marks_between_chinese() {
        Pattern narrow = Pattern.compile("[\\p{IsHan}”）}] *[:;,?!](?!\\d)|[:;,?!] *\\p{IsHan}");
        List<String> found = Texts.keys(SIMPLIFIED_CHINESE).stream().filter(key -> narrow.matcher(Texts.of(SIMPLIFIED_CHINESE, key, 1, 2, 3, 4, 5, 6, 7, 8)).find()).toList();
        assertThat(found).isEmpty();
    }

    /** Between two values a template writes {t:web_colon}, which is of the reader's language. */
    @Test
    void templates_write_no_colon_of_their_own() throws IOException {
        for (Path template : templates()) {
            assertThat(visible(Files.readString(template)).replaceAll("\\s+", "")).as(template.toString()).doesNotContain(":");
        }
    }

    /** A key that ends with an underscore is completed by a value: then some text must begin with it. */
    private boolean exists(String key) {
        if (key.endsWith("_")) {
            return Texts.keys(UK).stream().anyMatch(k -> k.startsWith(key)) && Texts.keys(SIMPLIFIED_CHINESE).stream().anyMatch(k -> k.startsWith(key));
        }
        return Texts.has(UK, key) && Texts.has(SIMPLIFIED_CHINESE, key);
    }

    private static void collect(Matcher matcher, Set<String> into) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    into.add(matcher.group(group));
                }
            }
        }
    }

    /** What a reader would see of the template without any value: expressions and markup taken out. */
    private static String visible(String template) {
        String text = template.replaceAll("(?s)\\{!.*?!}", " ").replaceAll("(?s)<style>.*?</style>", " ");
        String before;
        do {
            before = text;
            text = text.replaceAll("\\{[^{}]*}", "");
        } while (!text.equals(before));
        return text.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " ");
    }

    private static List<Path> templates() throws IOException {
        return files(TEMPLATES, ".html");
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
