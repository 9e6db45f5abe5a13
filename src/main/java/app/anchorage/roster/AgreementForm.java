package app.anchorage.roster;

import app.anchorage.money.Rate;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.UUID;

/** The form of an agreement version, new or a correction; a correction has a reason instead of day and hold. */
public class AgreementForm {
    @FormParam("validFrom")
    public String validFrom;

    @FormParam("share")
    @NotBlank
    public String share;

    @FormParam("holdDays")
    public String holdDays;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    @FormParam("once")
    public UUID once;

    static AgreementForm from(LocalDate today) {
        AgreementForm form = new AgreementForm();
        form.validFrom = today.toString();
        return form;
    }

    static AgreementForm correcting(Agreement version) {
        AgreementForm form = new AgreementForm();
        form.share = Rate.basisPoints(version.sharePoints()).toString().replace("%", "");
        return form;
    }

    FormErrors checkNew(FormErrors errors, LocalDate today) {
        Days.check(shareIsOne(errors), "validFrom", validFrom, today);
        String days = Words.orNull(holdDays);
        if (days != null && (!days.matches("\\d{1,3}") || Integer.parseInt(days) > 365)) {
            errors.add("holdDays", "roster_hold_wrong");
        }
        return errors;
    }

    FormErrors checkCorrection(FormErrors errors) {
        return Words.orNull(reason) == null ? shareIsOne(errors).add("reason", "web_required") : shareIsOne(errors);
    }

    private FormErrors shareIsOne(FormErrors errors) {
        return errors.has("share") || Words.points(share) != null ? errors : errors.add("share", "roster_share_wrong");
    }

    Agreement.Correction correction() {
        return new Agreement.Correction(Words.points(share), Pay.SHARE, Words.orNull(note), Words.orNull(reason));
    }

    Agreement.Terms terms() {
        String days = Words.orNull(holdDays);
        Integer hold = days == null ? null : Integer.valueOf(days);
        return new Agreement.Terms(LocalDate.parse(validFrom), Words.points(share), hold, Words.orNull(note));
    }
}
