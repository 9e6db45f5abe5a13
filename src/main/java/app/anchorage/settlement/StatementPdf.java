package app.anchorage.settlement;

import app.anchorage.web.Texts;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The statement as an A4 PDF: day rows and each deduction by name, no order lines. */
public final class StatementPdf {
    static final String TEMPLATE = "settlement/statementPdf.html";
    private static final Semaphore DESKS = new Semaphore(2);

    private final Engine engine;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public StatementPdf(Engine engine) {
        this.engine = engine;
    }

    /** Leaves the stream open; waits while two others are printing. @return the characters that could not be printed */
    public Warnings write(StatementView view, OutputStream out) throws IOException {
        PrintFonts fonts = PrintFonts.loaded();
        PrintableText text = new PrintableText(fonts::has);
        String html = text.of(html(view));
        DESKS.acquireUninterruptibly();
        try (PDDocument document = new PDDocument()) {
            print(html, document, out);
        } finally {
            DESKS.release();
        }
        return text.warnings();
    }

    private String html(StatementView view) {
        TemplateInstance page = engine.getTemplate(TEMPLATE).data("s", view);
        page.data("pageWords", Texts.of(view.locale(), "statement_page", "|", "|").split("\\|", -1));
        return page.setLocale(view.locale()).render();
    }

    /** Nothing but the page itself is read: every other address is refused. */
    private static void print(String html, PDDocument document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder().useFastMode().usePdfUaAccessibility(true).usePDDocument(document);
        PrintFonts.loaded().register(builder, document);
        builder.useUriResolver((base, address) -> null);
        builder.withHtmlContent(html, null).toStream(out).run();
    }
}
