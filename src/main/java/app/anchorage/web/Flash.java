package app.anchorage.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** One sentence carried over a redirect in a short-lived cookie: a text key and its arguments, so it can say nothing but our own words. */
public record Flash(String key, List<String> args) {
    static final String COOKIE = "flash";
    private static final String SEPARATOR = "\u001f";
    private static final int LIMIT = 1500;

    static Flash of(String key, Object... args) {
        return new Flash(key, Arrays.stream(args).map(String::valueOf).toList());
    }

    NewCookie cookie() {
        return new NewCookie.Builder(COOKIE).value(encoded()).path("/").maxAge(60).httpOnly(true).secure(BaseUrl.secure())
                .sameSite(NewCookie.SameSite.LAX).build();
    }

    private String encoded() {
        List<String> parts = new ArrayList<>(List.of(key));
        parts.addAll(args);
        byte[] text = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The sentence waiting for this visitor, taken away by being read; null when there is none. */
    public static String take(RoutingContext request, Locale locale) {
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null || cookie.getValue().length() > LIMIT) {
            return null;
        }
        if (!request.response().headWritten()) {
            request.response().addCookie(Cookie.cookie(COOKIE, "").setPath("/").setMaxAge(0).setHttpOnly(true));
        }
        return text(cookie.getValue(), locale);
    }

    private static String text(String encoded, Locale locale) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            Object[] args = Arrays.copyOfRange(parts, 1, parts.length);
            return Texts.has(locale, parts[0]) ? Texts.of(locale, parts[0], args) : null;
        } catch (IllegalArgumentException damaged) {
            return null;
        }
    }
}
