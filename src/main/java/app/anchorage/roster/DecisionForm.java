package app.anchorage.roster;

import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;

/** What is typed on the page of one agreement version: a decision, a last day, or the day of signature. */
public class DecisionForm {
    /** The token of the preview that was shown. */
    @FormParam("seen")
    public String seen;

    @FormParam("why")
    @Size(max = 500)
    public String why;

    @FormParam("lastDay")
    public String lastDay;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    public String signedOn;

    static DecisionForm signed(String day) {
        DecisionForm form = new DecisionForm();
        form.signedOn = day;
        return form;
    }

    FormErrors checkWhy(FormErrors errors) {
        return why() == null && !errors.has("why") ? errors.add("why", "web_required") : errors;
    }

    FormErrors checkEnd(FormErrors errors, LocalDate today) {
        Days.check(errors, "lastDay", lastDay, today);
        return Words.orNull(reason) == null ? errors.add("reason", "web_required") : errors;
    }

    String why() {
        return Words.orNull(why);
    }

    LocalDate day() {
        return Days.parse(lastDay);
    }
}
