package app.anchorage.order.claims;

import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;

/** The same answer for all ticked claims. */
public class AnswerForm {
    private static final int MOST = 1_000;

    @FormParam("claim")
    public List<Long> claim = new ArrayList<>();

    @FormParam("inside")
    @NotBlank
    public String inside;

    @FormParam("reason")
    @NotBlank
    @Size(max = 500)
    public String reason;

    /** What no annotation can say. */
    FormErrors check(FormErrors errors) {
        if (claim.isEmpty()) {
            errors.add("claim", "claim_none_chosen");
        }
        if (claim.size() > MOST) {
            errors.add("claim", "order_too_many", MOST);
        }
        if (!errors.has("inside") && !inside.equals("yes") && !inside.equals("no")) {
            errors.add("inside", "web_wrong_form");
        }
        return errors;
    }

    public boolean chosen(long id) {
        return claim.contains(id);
    }

    public String reasonText() {
        return reason == null ? "" : reason;
    }

    public String insideText() {
        return inside == null ? "" : inside;
    }
}
