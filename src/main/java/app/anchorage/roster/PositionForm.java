package app.anchorage.roster;

import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The form that gives a promotion position to an anchor or, with {@link #room}, to a room. */
public class PositionForm {
    @FormParam("kind")
    @NotNull
    public PositionKind kind = PositionKind.ADZONE;

    @FormParam("code")
    @NotBlank
    @Size(max = 80)
    public String code;

    @FormParam("name")
    @Size(max = 80)
    public String name;

    @FormParam("room")
    @Size(max = 80)
    public String room;

    @FormParam("validFrom")
    public String validFrom;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("once")
    public UUID once;

    static PositionForm from(LocalDate today) {
        PositionForm form = new PositionForm();
        form.validFrom = today.toString();
        return form;
    }

    /** What no annotation can say. */
    FormErrors check(FormErrors errors, LocalDate today) {
        if (!errors.has("code") && Words.code(code) == null) {
            errors.add("code", "roster_code_wrong");
        }
        return Days.check(errors, "validFrom", validFrom, today);
    }

    PromotionPosition.Tag tag() {
        return new PromotionPosition.Tag(kind, Words.code(code), Words.orNull(name));
    }

    LocalDate from() {
        return LocalDate.parse(validFrom);
    }

    public List<Choice> kinds() {
        return List.of(Choice.keyed("ADZONE", "roster_kind_ADZONE"), Choice.keyed("RELATION", "roster_kind_RELATION"));
    }
}
