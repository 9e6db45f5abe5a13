package app.anchorage.settlement;

import app.anchorage.print.PrintedPage;
import app.anchorage.print.Warnings;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.OutputStream;

/** The statement as an A4 PDF: day rows and each deduction by name, no order lines. */
public final class StatementPdf {
    static final String TEMPLATE = "settlement/statementPdf.html";

    private final Engine engine;

    public StatementPdf(Engine engine) {
        this.engine = engine;
    }

    /** Leaves the stream open. @return the characters that could not be printed */
    public Warnings write(StatementView view, OutputStream out) throws IOException {
        return PrintedPage.write(html(view), out);
    }

    private String html(StatementView view) {
        TemplateInstance page = engine.getTemplate(TEMPLATE).data("s", view);
        page.data("pageWords", PrintedPage.pageWords(view.locale()));
        return page.setLocale(view.locale()).render();
    }
}
