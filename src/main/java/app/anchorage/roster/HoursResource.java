package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The verified hours of one payee. */
@Path("/anchors/{id:\\d{1,18}}/hours")
public class HoursResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance hours(HoursPage page);
    }

    /** @param impact what the typed hours would do to money, null before it was asked */
    public record HoursPage(Anchor anchor, List<Hours.Row> rows, HoursForm form, FormErrors errors, AgreementImpact.Impact impact, boolean mayEdit) {}

    @PathParam("id")
    long id;

    @Inject
    Hours hours;

    @Inject
    AnchorService anchors;

    @Inject
    CurrentActor current;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance list() {
        return page(HoursForm.of(today()), FormErrors.none(), null);
    }

    /** @param act {@code preview} shows what the hours would change and records nothing */
    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response record(@BeanParam HoursForm form, @FormParam("act") String act) {
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), today());
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(form, errors, null)).build();
        }
        if ("preview".equals(act)) {
            return Response.ok(page(form, errors, hours.rehearse(id, form.firstDay(), form.minutes(), form.reason.strip()))).build();
        }
        try {
            hours.record(id, form.firstDay(), form.minutes(), form.reason.strip(), form.once);
        } catch (Refused refused) {
            return Response.status(422).entity(page(form, refused.on(errors), null)).build();
        }
        return Redirect.to("/anchors/" + id + "/hours", "roster_hours_recorded", form.month);
    }

    private TemplateInstance page(HoursForm form, FormErrors errors, AgreementImpact.Impact impact) {
        return Templates.hours(new HoursPage(anchors.find(id), hours.of(id), form, errors, impact, current.get().is(Role.OWNER, Role.STAFF)));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
