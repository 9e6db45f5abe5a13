package app.anchorage.order.assign;

import app.anchorage.order.lines.OrderFilter;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whose the chosen lines are to be. {@code all} is a filter's query, and then {@code line} is not read. */
public class AssignForm {
    /** The choice that takes a person's word back. */
    static final String BY_POSITION = "position";

    @FormParam("line")
    public List<Long> line = new ArrayList<>();

    @FormParam("all")
    public String all;

    @FormParam("anchor")
    @NotBlank
    @Size(max = 18)
    public String anchor;

    @FormParam("reason")
    @NotBlank
    @Size(max = 500)
    public String reason;

    @FormParam("once")
    public UUID once;

    @FormParam("token")
    public String token;

    static AssignForm asked(List<Long> line, String all, String anchor, String reason) {
        AssignForm form = new AssignForm();
        form.line = line;
        form.all = all;
        form.anchor = anchor;
        form.reason = reason;
        return form;
    }

    public Selection selection() {
        return all == null ? Selection.ids(line) : Selection.all(OrderFilter.parse(all));
    }

    /** What no annotation can say. */
    FormErrors check(FormErrors errors) {
        checkLines(errors);
        if (!errors.has("anchor") && !knowsOwner()) {
            errors.add("anchor", "web_wrong_form");
        }
        return errors;
    }

    /** Whether some lines are chosen; a filter that makes no sense chooses none. */
    FormErrors checkLines(FormErrors errors) {
        if (all == null && line.isEmpty()) {
            errors.add("line", "order_nothing_chosen");
        }
        if (all != null && !OrderFilter.parse(all).errors().isEmpty()) {
            errors.add("line", "order_nothing_chosen");
        }
        if (all == null && line.size() > Selection.MOST) {
            errors.add("line", "order_too_many", Selection.MOST);
        }
        return errors;
    }

    boolean knowsOwner() {
        return anchor != null && (anchor.equals(BY_POSITION) || anchor.matches("\\d{1,18}"));
    }

    Long anchorId() {
        return BY_POSITION.equals(anchor) ? null : Long.valueOf(anchor);
    }
}
