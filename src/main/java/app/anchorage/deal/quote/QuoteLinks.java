package app.anchorage.deal.quote;

import app.anchorage.web.Links;
import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses of the list of quotes. */
final class QuoteLinks {
    private QuoteLinks() {}

    /** The same list in another state; search and merchant are kept. */
    static String list(QuoteFilter filter, String state) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", filter.q());
        query.put("merchant", filter.merchant() == null ? "" : filter.merchant().toString());
        query.put("state", state.toLowerCase(java.util.Locale.ROOT));
        return Links.to("/quotes", query);
    }
}
