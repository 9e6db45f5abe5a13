package app.anchorage.schedule.session;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Moments;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.Span;
import app.anchorage.web.Formats;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The form of a session: a new one with its first anchor, or a changed one with the reason of a move. */
public class SessionForm {
    @FormParam("room")
    @NotBlank
    public String room;

    @FormParam("title")
    @NotBlank
    @Size(max = 120)
    public String title;

    @FormParam("kind")
    public String kind;

    @FormParam("from")
    public String from;

    @FormParam("to")
    public String to;

    @FormParam("person")
    public String person;

    @FormParam("contractSlot")
    public String contractSlot;

    @FormParam("note")
    @Size(max = 500)
    public String note;

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

    static SessionForm of(Session session) {
        SessionForm form = new SessionForm();
        form.room = Long.toString(session.roomId());
        form.title = session.title();
        form.kind = session.kind().name();
        form.from = Formats.clock(session.startsAt());
        form.to = Formats.clock(session.endsAt());
        form.note = session.note();
        form.version = session.rowVersion();
        return form;
    }

    /** Null with what is wrong in the errors. */
    Session.Plan plan(FormErrors errors) {
        Span span = Moments.span(errors, from, to, Moments.LONGEST_SESSION);
        if (!Session.Kind.MIXED.name().equals(kind) && !Session.Kind.DEDICATED.name().equals(kind)) {
            errors.add("kind", "web_wrong_form");
        }
        return errors.isEmpty() ? new Session.Plan(Numbers.id(room), title.strip(), Session.Kind.valueOf(kind), span, Words.orNull(note)) : null;
    }

    SessionService.Opening opening() {
        return new SessionService.Opening(Numbers.id(person), Numbers.id(contractSlot), Words.orNull(overReason));
    }
}
