package app.anchorage.schedule.session;

import app.anchorage.agency.audit.Trail;
import app.anchorage.money.Money;
import app.anchorage.schedule.crew.Crew;
import app.anchorage.schedule.crew.OnDuty;
import app.anchorage.schedule.hours.WeekHours;
import app.anchorage.schedule.place.ContractSlot;
import app.anchorage.schedule.place.Place;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import java.util.List;

/** What the session's templates are given. */
public final class SessionPages {
    private SessionPages() {}

    /** A heading with rows that another room shows here. */
    public record Section(String headingKey, String emptyKey, SessionSection.Link more, List<SessionSection.Row> rows) {}

    /** One session with all that belongs to it. */
    public record OnePage(Session session, List<OnDuty> crew, List<Crew.StandIn> standIns, List<Place> places, List<WeekHours.Week> weeks,
            List<Section> sections, List<String> warnings, List<Trail.Step> trail, boolean mayEdit) {
        public boolean editable() {
            return mayEdit && session.open();
        }

        public long sold() {
            return places.stream().filter(place -> !place.isFree()).mapToLong(Place::minutes).sum();
        }

        /** Minutes for which there is no place yet. */
        public long left() {
            return session.span().minutes() - places.stream().mapToLong(Place::minutes).sum();
        }

        public WeekHours.Week week(OnDuty member) {
            return weeks.stream().filter(week -> week.personId() == member.personId()).findFirst().orElse(null);
        }
    }

    /** A new or changed session. @param slot the contract's slot that a new one is for, or null */
    public record EditPage(Session session, SessionForm form, List<Choice> rooms, List<Choice> people, ContractSlot slot, FormErrors errors) {
        public String action() {
            return session == null ? "/sessions" : session.path();
        }

        public List<Choice> kinds() {
            return List.of(Choice.keyed("MIXED", "schedule_kind_MIXED"), Choice.keyed("DEDICATED", "schedule_kind_DEDICATED"));
        }
    }

    /** What a cancellation endangers, before it is confirmed. */
    public record CancelPage(Session session, List<OnDuty> crew, List<ContractSlot> risks, FormErrors errors) {
        public Money fees() {
            return risks.stream().map(ContractSlot::fee).reduce(Money.ZERO, Money::plus);
        }

        public Money guaranteed() {
            return risks.stream().map(ContractSlot::target).filter(target -> target != null).reduce(Money.ZERO, Money::plus);
        }
    }
}
