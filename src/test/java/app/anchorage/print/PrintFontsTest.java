package app.anchorage.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.web.Texts;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintFontsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold"})
    void a_font_has_no_kangxi_radicals_and_one_character_per_glyph(String weight) throws Exception {
        CmapLookup font = font(weight);
        assertThat(IntStream.rangeClosed(0x2E80, 0x2FDF).map(font::getGlyphId)).containsOnly(0);
        int[] glyphs = IntStream.range(0x20, 0xFFFF).map(font::getGlyphId).filter(glyph -> glyph != 0).toArray();
        assertThat(glyphs).doesNotHaveDuplicates().hasSizeGreaterThan(6_000);
    }

    @Test
    void rare_characters_of_names_can_be_printed() {
        assertThat("玥婳堃喆㛃〓¥−·（）".codePoints()).allMatch(PrintFonts.loaded()::has);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void both_weights_have_every_character_of_the_statements_own_words(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        CmapLookup bold = font("Bold");
        Texts.keys(locale).stream().filter(key -> key.matches("(statement|line)_.*")).forEach(key ->
                assertThat(Texts.of(locale, key, 1, 2).codePoints())
                        .allMatch(point -> PrintFonts.loaded().has(point) && bold.getGlyphId(point) != 0));
    }

    private static CmapLookup font(String weight) throws IOException {
        try (var in = PrintFonts.class.getResourceAsStream("/fonts/NotoSansSC-" + weight + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())).getUnicodeCmapLookup();
        }
    }
}
