package app.anchorage.schedule.option;

import app.anchorage.agency.Audit;
import app.anchorage.agency.Notices;
import app.anchorage.schedule.BeforeBooking;
import app.anchorage.schedule.Bookings;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.session.SessionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** When an option ends, by its time or by somebody's hand, who waits behind it moves up and is told; who waits for what is sold has lost it. */
@ApplicationScoped
public class OptionEnds implements BeforeBooking, SessionChanged {
    @Inject
    Options options;

    @Inject
    Bookings bookings;

    @Inject
    Notices notices;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** Lets go what is over; whoever books next, or the clock, comes by here. */
    @Override
    @Transactional
    public void tidy() {
        options.due(clock.instant()).forEach(option -> {
            end(option, TimeOption.State.EXPIRED, "OPTION_EXPIRED", null, null);
            notices.tell(option.heldById(), option.path(), "schedule_notice_expired", option.merchant(), option.what());
        });
    }

    void end(TimeOption option, TimeOption.State state, String act, String reason, Long session) {
        List<TimeOption> rivals = options.rivals(option.id());
        options.end(option.id(), state, clock.instant(), session);
        audit.record(act, "OPTION", option.id(), option.terms(), null, reason);
        if (option.first() && state != TimeOption.State.CONFIRMED) {
            rivals.stream().filter(rival -> !rival.first()).forEach(this::moveUp);
        }
    }

    /** Only when nothing else keeps it from that, such as another first option on a part of the time. */
    void moveUp(TimeOption option) {
        try {
            bookings.take(option.terms().claims(), 1, option.own(), () -> options.rank(option.id(), 1));
        } catch (TimeTaken others) {
            return;
        }
        audit.record("OPTION_MOVED_UP", "OPTION", option.id(), null, null, null);
        notices.tell(option.heldById(), option.path(), "schedule_notice_moved_up", option.merchant(), option.what());
    }

    /** A session took the time, or has given up the place: who waited for it has lost it. */
    @Override
    public void sessions(Collection<Long> ids) {
        ids.forEach(this::session);
    }

    void session(long id) {
        options.waitingFor(id).forEach(option -> lost(option, "schedule_notice_lost"));
        options.onCancelledPlacesOf(id).forEach(option -> lost(option, "schedule_notice_gone"));
    }

    private void lost(TimeOption option, String notice) {
        options.end(option.id(), TimeOption.State.LOST, clock.instant(), null);
        audit.record("OPTION_LOST", "OPTION", option.id(), option.terms(), null, null);
        notices.tell(option.heldById(), option.path(), notice, option.merchant(), option.what());
    }
}
