package app.anchorage.order.assign;

import app.anchorage.order.Rehearsal;
import app.anchorage.roster.PositionService;
import app.anchorage.web.Once;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Gives a promotion position of the queue to an anchor or a room; the roster keeps it, and the orders that carry it follow. */
@ApplicationScoped
public class PositionAssignments {
    @Inject
    PositionService positions;

    @Inject
    PositionOfOrders orders;

    @Inject
    Once once;

    @Inject
    Rehearsal rehearsal;

    /** @throws app.anchorage.web.Refused naming who has the position already */
    @Transactional
    public void assign(PositionForm form) {
        String name = orders.carried(form.kind, form.code).name();
        if (form.anchorId() == null) {
            positions.assignToRoom(form.kind, form.code, name, form.room.strip(), form.day(), form.noteOrNull());
        } else {
            positions.assign(form.kind, form.code, name, form.anchorId(), form.day(), form.noteOrNull());
        }
    }

    /** As {@link #assign}, once per form. @throws Rehearsal.Changed when it would not do what was shown */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    public void confirm(PositionForm form) {
        if (form.once != null) {
            once.claim(form.once, "/orders/unattributed");
        }
        assign(form);
        rehearsal.mustBe(form.token);
    }
}
