package app.anchorage.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The two fonts of printed files, read once per process; each document embeds only the characters that it uses. */
final class PrintFonts {
    private static final PrintFonts LOADED = new PrintFonts();

    private final TrueTypeFont regular = load("NotoSansSC-Regular.ttf");
    private final TrueTypeFont bold = load("NotoSansSC-Bold.ttf");
    private final CmapLookup characters = lookup(regular);

    private PrintFonts() {}

    static PrintFonts loaded() {
        return LOADED;
    }

    /** Whether the character can be printed: Bold has fewer, but falls back to Regular. */
    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** Makes them known to the template as 'Print' and 'Print Bold'. */
    void register(PdfRendererBuilder builder, PDDocument document) throws IOException {
        register(builder, "Print", PDType0Font.load(document, regular, true));
        register(builder, "Print Bold", PDType0Font.load(document, bold, true));
    }

    private static void register(PdfRendererBuilder builder, String family, PDType0Font font) {
        builder.useFont(new PDFontSupplier(font), family, 400, FontStyle.NORMAL, true);
    }

    private static TrueTypeFont load(String file) {
        try (InputStream in = PrintFonts.class.getResourceAsStream("/fonts/" + file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static CmapLookup lookup(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
