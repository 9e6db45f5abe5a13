package app.anchorage.order.assign;

import app.anchorage.order.Rehearsal;
import app.anchorage.roster.AnchorView.PositionRow;
import app.anchorage.web.FormErrors;

/** A position whose first day is being corrected; {@code outcome} is null until another day is asked for. */
public record CorrectionPage(PositionRow position, String back, CorrectionForm form, Rehearsal.Outcome outcome, FormErrors errors, boolean changed) {
    public String path() {
        return "/orders/positions/" + position.id() + "/correction";
    }

    public String from() {
        return form.from == null ? position.validFrom().toString() : form.from;
    }

    public String reason() {
        return form.reason == null ? "" : form.reason;
    }
}
