package app.anchorage.order.assign;

import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;

/** From which day a position should have been its owner's, and why. */
public class CorrectionForm {
    @FormParam("from")
    public String from;

    @FormParam("reason")
    @NotBlank
    @Size(max = 500)
    public String reason;

    @FormParam("token")
    public String token;

    static CorrectionForm asked(String from, String reason) {
        CorrectionForm form = new CorrectionForm();
        form.from = from;
        form.reason = reason;
        return form;
    }

    /** What no annotation can say. */
    FormErrors check(FormErrors errors, LocalDate today) {
        boolean right = FilterCheck.day(from).filter(day -> day.getYear() >= 2010 && !day.isAfter(today.plusYears(1))).isPresent();
        return right ? errors : errors.add("from", "order_from_wrong", "2010-01-01", today.plusYears(1).toString());
    }

    LocalDate day() {
        return LocalDate.parse(from.strip());
    }
}
