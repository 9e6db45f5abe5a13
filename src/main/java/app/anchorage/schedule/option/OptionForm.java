package app.anchorage.schedule.option;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Moments;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.Span;
import app.anchorage.web.Formats;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.util.UUID;

/** The form of a new option. */
public class OptionForm {
    @FormParam("rank")
    @Pattern(regexp = "[12]")
    public String rank = "1";

    @FormParam("person")
    public String person;

    @FormParam("room")
    public String room;

    /** The place in a session, instead of a time. */
    @FormParam("place")
    public String place;

    @FormParam("from")
    public String from;

    @FormParam("to")
    public String to;

    @FormParam("merchant")
    @NotBlank
    public String merchant;

    @FormParam("contractSlot")
    public String contractSlot;

    @FormParam("expires")
    @NotBlank
    public String expires;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("once")
    public UUID once;

    static OptionForm blank(Instant start, Instant expiry) {
        OptionForm form = new OptionForm();
        form.from = Formats.clock(start);
        form.to = Formats.clock(start.plusSeconds(4 * 3600L));
        form.expires = Formats.clock(expiry);
        return form;
    }

    boolean ofPlace() {
        return Words.orNull(place) != null;
    }

    /** Null with what is wrong in the errors. */
    TimeOption.Terms terms(FormErrors errors) {
        Span span = ofPlace() ? null : Moments.span(errors, from, to, Moments.LONGEST_SESSION);
        Instant until = Moments.parse(expires);
        if (until == null && !errors.has("expires")) {
            errors.add("expires", "schedule_time_wrong");
        }
        if (!ofPlace() && Numbers.id(person) == null && Numbers.id(room) == null) {
            errors.add("person", "schedule_option_what");
        }
        if (!errors.isEmpty()) {
            return null;
        }
        return new TimeOption.Terms(ofPlace() ? null : Numbers.id(person), ofPlace() ? null : Numbers.id(room), span, Numbers.id(place), Numbers.id(merchant),
                Numbers.id(contractSlot), until, Words.orNull(note));
    }
}
