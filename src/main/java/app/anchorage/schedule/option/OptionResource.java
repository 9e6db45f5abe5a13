package app.anchorage.schedule.option;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.agency.audit.Trail;
import app.anchorage.roster.Words;
import app.anchorage.schedule.Choices;
import app.anchorage.schedule.Moments;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.Span;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.session.Session;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** One option and what can be done with it; each act is a form of its own. */
@Path("/schedule/options/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class OptionResource {
    /** @param act the act whose form has the errors, null for none */
    public record OnePage(TimeOption option, List<TimeOption> rivals, List<Choice> rooms, List<Trail.Step> trail, int challengeHours, String act,
            FormErrors errors, boolean mayEdit) {
        public boolean acts() {
            return mayEdit && option.open();
        }

        public boolean faulty(String which) {
            return which.equals(act);
        }

        public FormErrors of(String which) {
            return which.equals(act) ? errors : FormErrors.none();
        }

        public List<Choice> kinds() {
            return List.of(Choice.keyed("MIXED", "schedule_kind_MIXED"), Choice.keyed("DEDICATED", "schedule_kind_DEDICATED"));
        }
    }

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance option(OnePage page);
    }

    @PathParam("id")
    long id;

    @FormParam("version")
    int version;

    @FormParam("reason")
    String reason;

    @Inject
    Options options;

    @Inject
    OptionService service;

    @Inject
    Choices choices;

    @Inject
    Trail trail;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return page(null, FormErrors.none());
    }

    @POST
    @Path("/confirmation")
    public Response confirm(@FormParam("room") String room, @FormParam("title") String title, @FormParam("kind") String kind,
            @FormParam("overReason") String overReason) {
        TimeOption option = options.find(id);
        String name = Words.orNull(title) == null ? option.merchant() : title.strip();
        Session.Kind sort = "DEDICATED".equals(kind) ? Session.Kind.DEDICATED : Session.Kind.MIXED;
        FormErrors errors = FormErrors.none();
        if (name.length() > 120) {
            errors.add("title", "web_too_long", 120);
        }
        if (reason != null && reason.length() > 500) {
            errors.add("reason", "web_too_long", 500);
        }
        return act("confirmation", errors, () -> {
            long session = service.confirm(id, version,
                    new OptionService.Confirmation(Numbers.id(room), name, sort, Words.orNull(overReason)), Words.orNull(reason));
            return Redirect.to("/sessions/" + session, "schedule_option_confirmed");
        });
    }

    @POST
    @Path("/release")
    public Response release() {
        return act("release", reasoned(), () -> {
            service.release(id, version, reason.strip());
            return Redirect.to("/schedule/options/" + id, "schedule_option_released");
        });
    }

    @POST
    @Path("/challenge")
    public Response challenge() {
        return act("challenge", FormErrors.none(), () -> {
            service.challenge(id, version);
            return Redirect.to("/schedule/options/" + id, "schedule_option_challenge_sent");
        });
    }

    @POST
    @Path("/swap")
    public Response swap() {
        return act("swap", reasoned(), () -> {
            service.swap(id, version, reason.strip());
            return Redirect.to("/schedule/options/" + id, "schedule_option_swapped");
        });
    }

    @POST
    @Path("/move")
    public Response move(@FormParam("from") String from, @FormParam("to") String to, @FormParam("expires") String expires) {
        FormErrors errors = reasoned();
        TimeOption option = options.find(id);
        Span span = option.slotId() == null ? Moments.span(errors, from, to, Moments.LONGEST_SESSION) : null;
        Instant until = Moments.parse(expires);
        if (until == null) {
            errors.add("expires", "schedule_time_wrong");
        }
        return act("move", errors, () -> {
            service.move(id, version, span, until, reason.strip());
            return Redirect.to("/schedule/options/" + id, "schedule_option_moved");
        });
    }

    private FormErrors reasoned() {
        FormErrors errors = FormErrors.none();
        if (Words.orNull(reason) == null) {
            errors.add("reason", "web_required");
        } else if (reason.length() > 500) {
            errors.add("reason", "web_too_long", 500);
        }
        return errors;
    }

    private Response act(String which, FormErrors errors, java.util.function.Supplier<Response> work) {
        options.find(id);
        if (!errors.isEmpty()) {
            return errors.answer(page(which, errors));
        }
        try {
            return work.get();
        } catch (Refused refused) {
            return TimeTaken.again(errors, refused, () -> page(which, errors));
        }
    }

    private TemplateInstance page(String act, FormErrors errors) {
        TimeOption option = options.find(id);
        return Templates.option(new OnePage(option, option.open() ? options.rivals(id) : List.of(), choices.rooms(Choice.keyed("", "schedule_choose")),
                trail.of("OPTION", id), options.hoursToAnswer(), act, errors, current.get().is(Role.OWNER, Role.STAFF)));
    }
}
