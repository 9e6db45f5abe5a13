package app.anchorage.print;

import app.anchorage.web.Texts;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A page of HTML as an A4 PDF with our own fonts; its style is the template print/style. */
public final class PrintedPage {
    private static final Semaphore DESKS = new Semaphore(2);

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PrintedPage() {}

    /** Leaves the stream open; waits while two others are printing. @return the characters that could not be printed */
    public static Warnings write(String html, OutputStream out) throws IOException {
        PrintableText text = new PrintableText(PrintFonts.loaded()::has);
        String printable = text.of(html);
        DESKS.acquireUninterruptibly();
        try (PDDocument document = new PDDocument()) {
            print(printable, document, out);
        } finally {
            DESKS.release();
        }
        return text.warnings();
    }

    /** Nothing but the page itself is read: every other address is refused. */
    private static void print(String html, PDDocument document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).usePDDocument(document);
        PrintFonts.loaded().register(builder, document);
        builder.useUriResolver((base, address) -> null);
        builder.withHtmlContent(html, null).toStream(out).run();
    }

    /** The words around a page's number and the number of pages. */
    public static String[] pageWords(Locale locale) {
        return Texts.of(locale, "statement_page", "|", "|").split("\\|", -1);
    }
}
