package app.anchorage.order.assign;

import app.anchorage.order.Rehearsal;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import java.util.List;

/** A position of the queue about to be given away; {@code outcome} is null until it is known to whom. */
public record PositionPage(PositionForm form, PositionOfOrders.Carried carried, List<Choice> anchors, Rehearsal.Outcome outcome, FormErrors errors,
        boolean changed) {
    public String kindKey() {
        return "order_kind_" + form.kind;
    }

    public String from() {
        return form.from == null ? carried.firstDay().toString() : form.from;
    }

    public String anchor() {
        return form.anchor == null ? "" : form.anchor;
    }

    public String room() {
        return form.room == null ? "" : form.room;
    }

    public String note() {
        return form.note == null ? "" : form.note;
    }
}
