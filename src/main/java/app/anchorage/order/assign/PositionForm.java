package app.anchorage.order.assign;

import app.anchorage.roster.PositionKind;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Whose a promotion position of the queue is: an anchor's or a room's, from which day. */
public class PositionForm {
    @FormParam("kind")
    @NotNull
    public PositionKind kind;

    @FormParam("code")
    @NotBlank
    @Size(max = 64)
    public String code;

    @FormParam("anchor")
    @Size(max = 18)
    public String anchor;

    @FormParam("room")
    @Size(max = 80)
    public String room;

    @FormParam("from")
    public String from;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("once")
    public UUID once;

    @FormParam("token")
    public String token;

    static PositionForm asked(PositionKind kind, String code, String anchor, String room, String from, String note) {
        PositionForm form = new PositionForm();
        form.kind = kind;
        form.code = code;
        form.anchor = anchor;
        form.room = room;
        form.from = from;
        form.note = note;
        return form;
    }

    /** What no annotation can say. */
    FormErrors check(FormErrors errors, LocalDate today) {
        if (blank(anchor) == blank(room)) {
            errors.add(blank(anchor) ? "anchor" : "room", "order_anchor_or_room");
        } else if (!blank(anchor) && !anchor.matches("\\d{1,18}")) {
            errors.add("anchor", "web_wrong_form");
        }
        LocalDate day = day();
        if (day == null || day.isBefore(LocalDate.of(2010, 1, 1)) || day.isAfter(today)) {
            errors.add("from", "order_from_wrong", "2010-01-01", today.toString());
        }
        return errors;
    }

    LocalDate day() {
        try {
            return from == null ? null : LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Long anchorId() {
        return blank(anchor) ? null : Long.valueOf(anchor);
    }

    String noteOrNull() {
        return blank(note) ? null : note.strip();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
