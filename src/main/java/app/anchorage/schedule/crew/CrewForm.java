package app.anchorage.schedule.crew;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Moments;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.session.Session;
import app.anchorage.web.Formats;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.util.UUID;

/** The form of somebody's part in a session. */
public class CrewForm {
    private static final Duration LONGEST = Duration.ofHours(30);

    @FormParam("person")
    @NotBlank
    public String person;

    @FormParam("duty")
    public String duty;

    @FormParam("from")
    public String from;

    @FormParam("to")
    public String to;

    @FormParam("overReason")
    @Size(max = 500)
    public String overReason;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static CrewForm blank(Session session) {
        CrewForm form = new CrewForm();
        form.duty = Duty.ANCHOR.name();
        form.from = Formats.clock(session.startsAt());
        form.to = Formats.clock(session.endsAt());
        return form;
    }

    static CrewForm of(OnDuty member) {
        CrewForm form = new CrewForm();
        form.person = Long.toString(member.personId());
        form.duty = member.duty().name();
        form.from = Formats.clock(member.startsAt());
        form.to = Formats.clock(member.endsAt());
        form.overReason = member.overReason();
        form.version = member.rowVersion();
        return form;
    }

    /** Null with what is wrong in the errors. */
    OnDuty.Terms terms(FormErrors errors) {
        Span span = Moments.span(errors, from, to, LONGEST);
        if (Duty.of(duty).isEmpty()) {
            errors.add("duty", "web_wrong_form");
        }
        return errors.isEmpty() ? new OnDuty.Terms(Numbers.id(person), Duty.of(duty).orElseThrow(), span, Words.orNull(overReason)) : null;
    }
}
