package app.anchorage.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;

/** The language of this request: the visitor's cookie, then the member's setting, then Chinese. */
public final class Language {
    public static final String COOKIE = "language";
    private static final String MEMBERS = "anchorage.language";
    private static final Set<String> KNOWN = Set.of("zh", "en");
    private static final long YEAR = 365L * 24 * 60 * 60;

    /** Every page that a request asks for speaks the request's language; files say theirs themselves. */
    void templates(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(page -> page.setAttribute(TemplateInstance.LOCALE, current()));
    }

    public static Locale current() {
        if (!Arc.container().requestContext().isActive()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        RoutingContext request = Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? Locale.SIMPLIFIED_CHINESE : of(request);
    }

    public static Locale of(RoutingContext request) {
        String chosen = chosen(request) ? request.request().getCookie(COOKIE).getValue() : request.get(MEMBERS);
        return "en".equals(chosen) ? Locale.UK : Locale.SIMPLIFIED_CHINESE;
    }

    /** For pages that are shown while no member's setting can be read: there the browser's own language counts. */
    static Locale ofBrowser(RoutingContext request) {
        String wanted = request.request().getHeader("Accept-Language");
        if (chosen(request) || request.get(MEMBERS) != null || wanted == null) {
            return of(request);
        }
        try {
            String first = Locale.lookupTag(Locale.LanguageRange.parse(wanted), KNOWN);
            return "en".equals(first) ? Locale.UK : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return of(request);
        }
    }

    /** Whether this browser has chosen a language itself. */
    public static boolean chosen(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return cookie != null && known(cookie.getValue());
    }

    public static boolean known(String language) {
        return language != null && KNOWN.contains(language);
    }

    /** What a member has set, for browsers that have not chosen. */
    public static void ofMember(RoutingContext request, String language) {
        request.put(MEMBERS, language);
    }

    public static void remember(RoutingContext request, String language) {
        request.response().addCookie(Cookie.cookie(COOKIE, language).setPath("/").setMaxAge(YEAR).setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX).setSecure(BaseUrl.secure()));
    }
}
