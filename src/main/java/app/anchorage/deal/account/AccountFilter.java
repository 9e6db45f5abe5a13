package app.anchorage.deal.account;

import app.anchorage.deal.receipt.ReceiptFilter;
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

    public LocalDate from() {
        return ReceiptFilter.day(from);
    }

    /** Never before {@link #from()}. */
    public LocalDate to() {
        LocalDate day = ReceiptFilter.day(to);
        return day != null && from() != null && day.isBefore(from()) ? from() : day;
    }

    /** The same days of another page. */
    String on(String path) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("from", from() == null ? "" : from().toString());
        query.put("to", to() == null ? "" : to().toString());
        return Links.to(path, query);
    }
}
