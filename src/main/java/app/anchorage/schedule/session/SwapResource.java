package app.anchorage.schedule.session;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import app.anchorage.web.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A session changes places with another one: first what would come of it, then with a reason. */
@Path("/sessions/{id:\\d{1,18}}/swap")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class SwapResource {
    /** @param preview null while nothing is chosen; @param against what stands against it, in words */
    public record SwapPage(Session session, List<Choice> sessions, String other, String what, SessionSwap.Preview preview, List<String> against, String reason,
            FormErrors errors) {
        public List<Choice> exchanges() {
            return Exchange.choices();
        }

        public List<SessionSwap.Moved> moved() {
            return List.of(preview.one(), preview.other());
        }

        /** The name of a room that one of the two has. */
        public String room(long id) {
            return preview.one().session().roomId() == id ? preview.one().session().room() : preview.other().session().room();
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance swap(SwapPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    Sessions sessions;

    @Inject
    SessionSwap swap;

    @Inject
    RoutingContext request;

    @GET
    public Response ask(@QueryParam("other") String other, @QueryParam("what") String what) {
        Session session = sessions.find(id);
        session.must(session.planned(), "schedule_session_not_planned");
        FormErrors errors = other == null && what == null ? FormErrors.none() : check(other, what);
        return errors.answer(page(session, other, what, null, errors));
    }

    @POST
    public Response swap(@FormParam("other") String other, @FormParam("what") String what, @FormParam("reason") String reason, @FormParam("version") int version,
            @FormParam("otherVersion") int otherVersion) {
        Session session = sessions.find(id);
        FormErrors errors = check(other, what);
        if (Words.orNull(reason) == null) {
            errors.add("reason", "web_required");
        } else if (reason.length() > 500) {
            errors.add("reason", "web_too_long", 500);
        }
        if (!errors.isEmpty()) {
            return errors.answer(page(session, other, what, reason, errors));
        }
        try {
            swap.swap(id, version, Numbers.id(other), otherVersion, Exchange.of(what).orElseThrow(), reason.strip());
            return Redirect.to(session.path(), "schedule_swapped");
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(session, other, what, reason, errors));
        }
    }

    private FormErrors check(String other, String what) {
        FormErrors errors = FormErrors.none();
        Long chosen = Numbers.id(other);
        if (chosen == null || chosen == id || !sessions.exists(chosen)) {
            errors.add("other", "schedule_swap_choose");
        }
        if (Exchange.of(what).isEmpty()) {
            errors.add("what", "web_wrong_form");
        }
        return errors;
    }

    private TemplateInstance page(Session session, String other, String what, String reason, FormErrors errors) {
        boolean chosen = other != null && check(other, what).isEmpty();
        SessionSwap.Preview preview = chosen ? swap.preview(id, Numbers.id(other), Exchange.of(what).orElseThrow()) : null;
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "schedule_choose")));
        sessions.near(session).forEach(near -> choices.add(Choice.plain(near.id(), near.span() + " · " + near.room() + " · " + near.title())));
        return Templates.swap(new SwapPage(session, choices, other, what, preview, preview == null ? List.of() : against(preview), reason, errors));
    }

    private List<String> against(SessionSwap.Preview preview) {
        Locale locale = Language.of(request);
        List<String> words = new ArrayList<>();
        preview.unfit().forEach(refused -> words.add(Texts.of(locale, refused.key(), refused.args())));
        preview.taken().stream().map(holder -> holder.words(locale)).distinct().forEach(words::add);
        return words;
    }
}
