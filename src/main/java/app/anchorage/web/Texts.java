package app.anchorage.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Every word the portal says, in Chinese and English: {@code texts/<room>_zh.properties} and {@code _en}, UTF-8, one key in one room only.
 * The values are {@link MessageFormat} patterns, always, and an apostrophe is written ’. Numbers are grouped, so pass years and ids as text. What is counted is
 * written {@code {0#line}} or {@code {0#line has|lines have}}: “1 line has”, “2 lines have”.
 */
public final class Texts {
    private static final List<String> ROOMS =
            List.of("web", "agency", "job", "sheet", "roster", "merchant", "intake", "imports", "order", "ledger", "settlement", "anchor", "rate", "quote", "contract", "fee", "schedule", "product");
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d)#([^|}]+)(?:\\|([^}]+))?\\}");
    private static final Words ZH = new Words(Locale.SIMPLIFIED_CHINESE, load("zh"), new ConcurrentHashMap<>());
    private static final Words EN = new Words(Locale.UK, load("en"), new ConcurrentHashMap<>());
    private static final boolean STRICT = Boolean.getBoolean("anchorage.texts.strict");

    private Texts() {}

    /** Its patterns, and those with places in them as read: most have none, and reading one takes longer than filling it. */
    private record Words(Locale locale, Map<String, String> patterns, Map<String, Sentence> read) {
        String say(String key, Object... args) {
            String pattern = patterns.get(key);
            if (pattern == null || pattern.indexOf('{') < 0) {
                return pattern;
            }
            return read.computeIfAbsent(key, k -> Sentence.of(pattern, locale)).say(args);
        }
    }

    /** The text in English for an English locale, else in Chinese. A missing key throws in tests and shows itself elsewhere. */
    public static String of(Locale locale, String key, Object... args) {
        String text = words(locale).say(key, args);
        if (text == null && STRICT) {
            throw new IllegalArgumentException("No text " + key + " for " + locale);
        }
        return text == null ? key : text;
    }

    public static boolean has(Locale locale, String key) {
        return words(locale).patterns().containsKey(key);
    }

    /** All keys of the locale's language: what a test compares. */
    public static Set<String> keys(Locale locale) {
        return words(locale).patterns().keySet();
    }

    private static Words words(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ZH;
    }

    /** A hash map, which compares hashes before it compares keys: a page asks for hundreds of them. */
    private static Map<String, String> load(String language) {
        Map<String, String> words = new HashMap<>();
        for (String room : ROOMS) {
            String file = "/texts/" + room + "_" + language + ".properties";
            read(file).forEach((key, text) -> put(words, file, (String) key, (String) text));
        }
        return Collections.unmodifiableMap(words);
    }

    private static void put(Map<String, String> words, String file, String key, String text) {
        if (text.indexOf('\'') >= 0) {
            throw new IllegalStateException(key + " of " + file + ": write ’, a pattern swallows '");
        }
        if (words.put(key, COUNTED.matcher(text).replaceAll(Texts::choice)) != null) {
            throw new IllegalStateException(key + " of " + file + " already exists in another room");
        }
    }

    private static String choice(MatchResult counted) {
        String one = counted.group(2);
        String many = counted.group(3) == null ? one + "s" : counted.group(3);
        return "{%1$s,choice,0#{%1$s} %3$s|1#1 %2$s|1<{%1$s} %3$s}".formatted(counted.group(1), one, many);
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return texts;
    }
}
