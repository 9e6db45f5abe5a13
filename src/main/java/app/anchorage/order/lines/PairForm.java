package app.anchorage.order.lines;

import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;

/** The same word on all ticked lines that may tell a purchase twice. */
public class PairForm {
    private static final int MOST = 1_000;

    @FormParam("line")
    public List<Long> line = new ArrayList<>();

    @FormParam("same")
    @NotBlank
    public String same;

    @FormParam("reason")
    @NotBlank
    @Size(max = 500)
    public String reason;

    /** The list's filter, to come back to. */
    @FormParam("filter")
    public String filter;

    /** What no annotation can say. */
    FormErrors check(FormErrors errors) {
        if (line.isEmpty()) {
            errors.add("line", "order_pair_none_chosen");
        }
        if (line.size() > MOST) {
            errors.add("line", "order_too_many", MOST);
        }
        if (!errors.has("same") && !same.equals("yes") && !same.equals("no")) {
            errors.add("same", "web_wrong_form");
        }
        return errors;
    }

    OrderFilter back() {
        OrderFilter back = OrderFilter.parse(filter);
        return back.has("pair") ? back : OrderFilter.ALL.with("pair", "open");
    }

    public boolean chosen(long id) {
        return line.contains(id);
    }

    public String sameText() {
        return same == null ? "" : same;
    }

    public String reasonText() {
        return reason == null ? "" : reason;
    }
}
