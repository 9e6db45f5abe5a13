package app.anchorage.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Pages for what went wrong: in the reader's language, with a number to find it by in the log, never with a stack trace. */
@ApplicationScoped
public class ErrorPages {
    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503, 507);

    /** After how many seconds a reader may ask again. */
    static final String RETRY_AFTER = "10";

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(ErrorPage page, String lang);
    }

    @ConfigProperty(name = "anchorage.limits.upload-bytes")
    long largestUpload;

    @ConfigProperty(name = "quarkus.http.limits.max-form-attribute-size")
    MemorySize largestField;

    /** The page for a status, and a line in the log. */
    public String page(RoutingContext request, int status, Throwable cause) {
        return page(request, status, words(status), status == 413 ? tooLarge(Language.of(request)) : null, null, cause);
    }

    private String tooLarge(Locale locale) {
        return Texts.of(locale, "error_413_text", largestUpload / 1_000_000, largestField.asLongValue() / 1024);
    }

    public String page(RoutingContext request, BrokenRule rule) {
        return page(request, 409, "409", rule.text(Language.of(request)), rule.back(), null);
    }

    /** A page with its own words, e.g. for a form whose token has expired. */
    public String page(RoutingContext request, int status, String words, String text, String back, Throwable cause) {
        ErrorPage page = new ErrorPage(status, words, text, id(), back == null ? referer(request) : Redirect.local(back));
        log(request, page, cause);
        Locale locale = status == 503 ? Language.ofBrowser(request) : Language.of(request);
        String lang = locale.getLanguage().equals("en") ? "en" : "zh-CN";
        return Templates.error(page, lang).setLocale(locale).render();
    }

    /** Answers by itself, where no resource is at work. */
    void send(RoutingContext request, int status) {
        send(request, status, null);
    }

    void send(RoutingContext request, int status, Throwable cause) {
        var response = request.response().setStatusCode(status).putHeader("Content-Type", "text/html;charset=UTF-8");
        if (status == 413 || status == 507) {
            response.putHeader("Connection", "close");
        }
        if (status == 503) {
            response.putHeader("Retry-After", RETRY_AFTER);
        }
        String page = page(request, status, cause);
        if (request.request().method().name().equals("HEAD")) {
            response.end();
        } else {
            response.end(page);
        }
    }

    private static void log(RoutingContext request, ErrorPage page, Throwable cause) {
        String line = page.id() + " " + page.status() + " " + page.words() + " " + request.request().method() + " " + SafePath.of(request);
        if (page.status() == 503) {
            LOG.warn(line + (cause == null ? "" : ": " + cause));
        } else if (page.status() >= 500) {
            LOG.error(line, cause);
        } else {
            LOG.debug(line, cause);
        }
    }

    private static String words(int status) {
        if (KNOWN.contains(status)) {
            return Integer.toString(status);
        }
        return status >= 500 ? "500" : "400";
    }

    private static String id() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    /** The page the reader came from, when it was one of ours. */
    private static String referer(RoutingContext request) {
        String from = request.request().getHeader("Referer");
        try {
            URI uri = from == null ? null : URI.create(from);
            boolean ours = uri != null && request.request().authority() != null
                    && request.request().authority().toString().equals(uri.getAuthority());
            String query = ours && uri.getRawQuery() != null ? "?" + uri.getRawQuery() : "";
            return ours ? Redirect.local(uri.getRawPath() + query) : "/";
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
