package app.anchorage.deal;

import app.anchorage.print.PrintedPage;
import app.anchorage.web.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A short document as a PDF, finished before the first byte is sent. */
public final class PdfAnswer {
    private PdfAnswer() {}

    /** @param plain the file's name for all; @param full a fuller name for those that read it (RFC 6266) */
    public static Response of(String plain, String full, String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PrintedPage.write(html, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String encoded = URLEncoder.encode(full + ".pdf", StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(pdf.toByteArray()).type("application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + plain + ".pdf\"; filename*=UTF-8''" + encoded).build();
    }

    /** The words around a page's number and the number of pages. */
    public static String[] pageWords() {
        return PrintedPage.pageWords(Language.current());
    }
}
