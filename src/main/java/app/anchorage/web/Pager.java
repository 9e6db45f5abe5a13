package app.anchorage.web;

import jakarta.ws.rs.core.UriInfo;

/** Links to the pages before and after this one; null where there is none. All other query parameters are kept. */
public record Pager(String previous, String next) {
    public static final Pager NONE = new Pager(null, null);

    /**
     * @param before the key the previous page ends before, or null on the first page
     * @param after the key the next page starts after, or null on the last page
     */
    public static Pager of(UriInfo uri, Object before, Object after) {
        return new Pager(link(uri, "before", before), link(uri, "after", after));
    }

    public static Pager of(UriInfo uri, Paged<?> page) {
        return of(uri, page.before(), page.after());
    }

    private static String link(UriInfo uri, String name, Object key) {
        if (key == null) {
            return null;
        }
        var target = uri.getRequestUriBuilder().replaceQueryParam("before").replaceQueryParam("after").replaceQueryParam(name, "{key}");
        var link = target.build(key.toString());
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
