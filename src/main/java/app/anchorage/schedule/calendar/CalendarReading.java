package app.anchorage.schedule.calendar;

import app.anchorage.schedule.calendar.CalendarView.Listed;
import app.anchorage.schedule.calendar.CalendarView.Named;
import app.anchorage.schedule.place.ContractSlot;
import app.anchorage.schedule.place.ContractSlots;
import app.anchorage.schedule.place.UncontractedPlaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;

/** Reads what one page of the calendar shows, in one transaction of its own. */
@ApplicationScoped
public class CalendarReading {
    private static final int WEEKS_ROWS = 12;
    private static final int DAYS_ROWS = 25;
    private static final int ALL_ROWS = 500;
    private static final int LOOK_AHEAD = 21;

    /**
     * @param week of the views week and rooms, else null; @param lanes of the view day, else null; @param list of the view list, else null
     * @param more whether another page of rows follows; @param who and where the names that the rows and sessions were chosen by
     * @param unplaced contract slots of about these days that have no session; @param uncontracted places of these days that no contract pays for
     */
    public record Found(Week week, Lanes lanes, List<Listed> list, boolean more, String who, String where, List<ContractSlot> unplaced,
            List<UncontractedPlaces.Place> uncontracted) {
        /** What a filter with faults shows. */
        static Found nothing(CalendarFilter filter) {
            return new Found(null, null, List.of(), false, filter.who(), filter.where(), List.of(), List.of());
        }

        int rows() {
            return week != null ? week.rows().size() : lanes != null ? DAYS_ROWS : list.size();
        }

        private Found show(Week week, Lanes lanes, List<Listed> list, boolean more) {
            return new Found(week, lanes, list, more, who, where, unplaced, uncontracted);
        }
    }

    @Inject
    KeptCalendar kept;

    @Inject
    CalendarView view;

    @Inject
    ContractSlots contracted;

    @Inject
    UncontractedPlaces uncontracted;

    @Transactional(TxType.REQUIRES_NEW)
    public Found read(CalendarFilter filter, LocalDate today) {
        LocalDate first = filter.first(today);
        return kept.of(filter, first, () -> anew(filter, first));
    }

    private Found anew(CalendarFilter filter, LocalDate first) {
        Found about = new Found(null, null, null, false, filter.who().isEmpty() ? view.personsName(filter.personId()) : filter.who(),
                filter.where().isEmpty() ? view.roomsName(filter.roomId()) : filter.where(), contracted.unplaced(first.plusDays(LOOK_AHEAD)),
                uncontracted.between(first, first.plusDays(filter.days() - 1L)));
        if (filter.view().equals("list")) {
            return about.show(null, null, view.list(filter, filter.span(first)), false);
        }
        Names names = names(filter);
        List<Item> items = items(filter, first, names.shown());
        return filter.view().equals("day") ? about.show(null, Lanes.of(first, names.shown(), items), null, names.more())
                : about.show(Week.of(first, filter.days(), names.shown(), items), null, null, names.more());
    }

    private record Names(List<Named> shown, boolean more) {}

    private Names names(CalendarFilter filter) {
        int page = filter.all() ? ALL_ROWS : filter.view().equals("day") ? DAYS_ROWS : WEEKS_ROWS;
        List<Named> found = named(filter, page);
        boolean more = found.size() > page;
        return new Names(more ? found.subList(0, page) : found, more);
    }

    /** One more than a page shows if there is one. */
    private List<Named> named(CalendarFilter filter, int page) {
        int skip = (filter.pageNumber() - 1) * page;
        return filter.view().equals("week") ? view.people(filter, skip, page + 1) : view.rooms(filter, skip, page + 1);
    }

    private List<Item> items(CalendarFilter filter, LocalDate first, List<Named> names) {
        List<Long> ids = names.stream().map(Named::id).toList();
        return switch (filter.view()) {
            case "week" -> view.ofPeople(ids, filter.span(first), filter);
            case "day" -> view.ofRooms(ids, Lanes.span(first), filter);
            default -> view.ofRooms(ids, filter.span(first), filter);
        };
    }
}
