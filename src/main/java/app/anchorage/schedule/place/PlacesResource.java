package app.anchorage.schedule.place;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.deal.Format;
import app.anchorage.roster.Words;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.board.Board;
import app.anchorage.schedule.session.Session;
import app.anchorage.schedule.session.Sessions;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The places of a session. */
@Path("/sessions/{id:\\d{1,18}}/places")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class PlacesResource {
    /** @param place the one that is being changed, null for a new one */
    public record PlacePage(Session session, Place place, PlaceForm form, List<Choice> merchants, List<Choice> slots, List<Choice> products, FormErrors errors) {
        public String action() {
            return session.path() + "/places" + (place == null ? "" : "/" + place.id());
        }

        public List<Choice> formats() {
            return Format.choices();
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance place(PlacePage page);
    }

    @PathParam("id")
    long id;

    @Inject
    Sessions sessions;

    @Inject
    Places places;

    @Inject
    PlaceService service;

    @Inject
    ContractSlots contracted;

    @Inject
    Board board;

    @Inject
    Choices choices;

    @Inject
    Validator validator;

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        return page(null, new PlaceForm(), FormErrors.none());
    }

    @GET
    @Path("/{place:\\d{1,18}}")
    public TemplateInstance form(@PathParam("place") long place) {
        Place shown = places.find(id, place);
        return page(shown, PlaceForm.of(shown), FormErrors.none());
    }

    @POST
    public Response add(@BeanParam PlaceForm form) {
        return write(null, form);
    }

    @POST
    @Path("/{place:\\d{1,18}}")
    public Response change(@PathParam("place") long place, @BeanParam PlaceForm form) {
        return write(places.find(id, place), form);
    }

    private Response write(Place place, PlaceForm form) {
        sessions.find(id);
        FormErrors errors = FormErrors.of(validator.validate(form));
        Place.Terms terms = form.terms(errors);
        if (terms == null) {
            return errors.answer(page(place, form, errors));
        }
        try {
            if (place == null) {
                service.add(id, terms, form.shown(null), form.once);
            } else {
                service.change(id, place.id(), form.version, terms, form::shown, Words.orNull(form.reason));
            }
            return Redirect.to("/sessions/" + id, "schedule_place_saved");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(place, form, errors));
        }
    }

    @POST
    @Path("/{place:\\d{1,18}}/removal")
    public Response remove(@PathParam("place") long place, @FormParam("reason") String reason, @FormParam("version") int version) {
        Place shown = places.find(id, place);
        if (Words.orNull(reason) == null) {
            return Response.status(422).entity(page(shown, PlaceForm.of(shown), FormErrors.none().add("reason", "web_required"))).build();
        }
        service.remove(id, place, version, Words.orNull(reason));
        return Redirect.to("/sessions/" + id, "schedule_place_removed");
    }

    @POST
    @Path("/{place:\\d{1,18}}/up")
    public Response up(@PathParam("place") long place) {
        service.up(id, place);
        return Redirect.to("/sessions/" + id + "#places");
    }

    private TemplateInstance page(Place place, PlaceForm form, FormErrors errors) {
        List<Choice> slots = new ArrayList<>(List.of(Choice.keyed("", "schedule_no_contract")));
        if (place != null && place.contractSlotId() != null) {
            slots.add(Choice.plain(place.contractSlotId(), place.contract()));
        }
        contracted.unplacedFor(id).forEach(slot -> slots.add(Choice.plain(slot.id(), slot.name())));
        return Templates.place(new PlacePage(sessions.find(id), place, form, choices.merchants(Choice.keyed("", "schedule_place_free")), slots,
                board.showable(id, place == null ? null : place.id()), errors));
    }
}
