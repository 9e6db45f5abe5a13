package app.anchorage.settlement;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Which statements the list shows, as the address says. */
public class StatementFilter {
    @QueryParam("anchor")
    String anchor;

    @QueryParam("month")
    String month;

    @QueryParam("reply")
    String reply;

    @QueryParam("after")
    String after;

    /** What of it makes no sense. */
    public FormErrors errors() {
        return new FilterCheck().id("anchor", anchor).month("month", month).choice("reply", reply, List.of("disputed")).id("after", after).errors();
    }

    public Long anchor() {
        return number(anchor);
    }

    public String month() {
        return FilterCheck.month(month).map(YearMonth::toString).orElse(null);
    }

    public boolean disputed() {
        return "disputed".equals(reply);
    }

    public boolean narrowed() {
        return disputed() || anchor() != null || month() != null;
    }

    Statements.Filter asked() {
        return new Statements.Filter(anchor(), FilterCheck.month(month).orElse(null), disputed(), number(after));
    }

    private static Long number(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).orElse(null);
    }
}
