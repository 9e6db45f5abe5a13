package app.anchorage.web;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links to the pages before and after this one; null where there is none. All other query parameters are kept. */
public record Pager(String previous, String next) {
    public static final Pager NONE = new Pager(null, null);

    /**
     * @param before the key the previous page ends before, or null on the first page
     * @param after the key the next page starts after, or null on the last page
     */
    public static Pager of(UriInfo uri, Object before, Object after) {
        return of(uri.getRequestUriBuilder(), before, after);
    }

    /** @param list where the list is, with its conditions: not where a form that stands on it was sent to */
    public static Pager of(UriBuilder list, Object before, Object after) {
        return new Pager(link(list, "before", before), link(list, "after", after));
    }

    /** @param list path and query of the list, without a place */
    public static Pager of(String list, Object before, Object after) {
        return new Pager(link(list, "before", before), link(list, "after", after));
    }

    public static Pager of(UriInfo uri, Paged<?> page) {
        return of(uri, page.before(), page.after());
    }

    private static String link(String list, String name, Object key) {
        return key == null ? null : list + (list.indexOf('?') < 0 ? '?' : '&') + name + '=' + URLEncoder.encode(key.toString(), StandardCharsets.UTF_8);
    }

    private static String link(UriBuilder list, String name, Object key) {
        if (key == null) {
            return null;
        }
        var link = list.clone().replaceQueryParam("before").replaceQueryParam("after").replaceQueryParam(name, "{key}").build(key.toString());
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
