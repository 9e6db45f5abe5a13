package app.anchorage.web;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A pattern of {@link Texts} that was read.
 *
 * @param format what says it, to be cloned
 * @param counts which of its arguments are counts
 * @param around what stands around its places, where each place takes its argument as it is or, a whole number, grouped; else null
 * @param places the argument of each of those places
 */
record Sentence(MessageFormat format, int[] counts, String[] around, int[] places) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

    static Sentence of(String pattern, Locale locale) {
        MessageFormat format = new MessageFormat(pattern, locale);
        Format[] parts = format.getFormatsByArgumentIndex();
        boolean plain = Arrays.stream(parts).allMatch(Objects::isNull);
        return new Sentence(format, IntStream.range(0, parts.length).filter(i -> parts[i] instanceof ChoiceFormat).toArray(), plain ? PLACE.split(pattern, -1) : null,
                PLACE.matcher(pattern).results().mapToInt(place -> Integer.parseInt(place.group(1))).toArray());
    }

    /** Texts are put in as they are and whole numbers grouped: a formatter, which a list needs for each row, takes many times as long. */
    String say(Object... args) {
        return around != null && allPlain(args) ? filled(args) : formatted(args);
    }

    private boolean allPlain(Object... args) {
        for (int place : places) {
            if (place >= args.length || !plain(args[place])) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Integer;
    }

    private String filled(Object... values) {
        StringBuilder said = new StringBuilder(around[0]);
        for (int i = 0; i < places.length; i++) {
            Object value = values[places[i]];
            said.append(value instanceof String ? value : Formats.count(value)).append(around[i + 1]);
        }
        return said.toString();
    }

    /** A count may come as text: a notice keeps its arguments so. */
    private String formatted(Object... args) {
        Object[] said = args.clone();
        for (int count : counts) {
            if (count < said.length && said[count] instanceof String digits) {
                said[count] = Long.valueOf(digits.replace(",", ""));
            }
        }
        return ((MessageFormat) format.clone()).format(said);
    }
}
