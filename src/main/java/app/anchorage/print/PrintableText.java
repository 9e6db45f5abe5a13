package app.anchorage.print;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Text as a font can print it: what the font lacks becomes 〓 and is remembered; what nobody would see anyway is left out. */
final class PrintableText {
    private static final char GETA_MARK = '〓';

    private final IntPredicate font;
    private final Set<String> missing = new TreeSet<>();

    /** @param font says whether it has the code point */
    PrintableText(IntPredicate font) {
        this.font = font;
    }

    String of(String text) {
        StringBuilder printed = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(printed, character));
        return printed.toString();
    }

    private void append(StringBuilder printed, int character) {
        if (character == '\n' || font.test(character)) {
            printed.appendCodePoint(character);
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            printed.append(' ');
        } else if (!isInvisible(character)) {
            printed.append(GETA_MARK);
            missing.add(Character.toString(character));
        }
    }

    /** Joiners, direction marks and the selectors that follow an emoji. */
    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT || (character >= 0xFE00 && character <= 0xFE0F);
    }

    Warnings warnings() {
        return new Warnings(missing);
    }
}
