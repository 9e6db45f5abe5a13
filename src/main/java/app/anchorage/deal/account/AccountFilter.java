package app.anchorage.deal.account;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Links;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which days a merchant's account shows; without one, from the beginning or to the last instalment. */
public class AccountFilter {
    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().day("from", from).day("to", to).turned(from, "to", to).errors();
    }

    public LocalDate from() {
        return FilterCheck.day(from).orElse(null);
    }

    public LocalDate to() {
        return FilterCheck.day(to).orElse(null);
    }

    /** The day by which what is open is told: the last one shown, today at the latest. */
    LocalDate asOf(LocalDate today) {
        return to() == null || to().isAfter(today) ? today : to();
    }

    /** The same days of another page. */
    String on(String path) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("from", from() == null ? "" : from().toString());
        query.put("to", to() == null ? "" : to().toString());
        return Links.to(path, query);
    }
}
