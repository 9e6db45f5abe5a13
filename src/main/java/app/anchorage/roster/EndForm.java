package app.anchorage.roster;

import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;

/** The form that ends a promotion position. */
public class EndForm {
    @FormParam("lastDay")
    public String lastDay;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    static EndForm on(LocalDate today) {
        EndForm form = new EndForm();
        form.lastDay = today.toString();
        return form;
    }

    FormErrors check(FormErrors errors, LocalDate today) {
        return Days.check(errors, "lastDay", lastDay, today);
    }

    LocalDate day() {
        return LocalDate.parse(lastDay);
    }
}
