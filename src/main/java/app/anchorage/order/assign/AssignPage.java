package app.anchorage.order.assign;

import app.anchorage.order.Rehearsal;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import java.util.List;

/**
 * Whose the chosen lines are to be, and what that moves.
 *
 * @param outcome null until an anchor has been chosen
 * @param changed something was booked since the outcome was shown
 */
public record AssignPage(AssignForm form, long lines, List<Choice> anchors, Rehearsal.Outcome outcome, FormErrors errors, boolean changed) {
    public Long single() {
        return form.selection().single();
    }

    public List<Long> ids() {
        return form.all == null ? form.selection().ids() : List.of();
    }

    public String reason() {
        return form.reason == null ? "" : form.reason;
    }

    public String anchor() {
        return form.anchor == null ? "" : form.anchor;
    }

    public String back() {
        Long single = single();
        return form.all != null ? form.selection().filter().path() : single != null ? "/orders/" + single : "/orders";
    }
}
