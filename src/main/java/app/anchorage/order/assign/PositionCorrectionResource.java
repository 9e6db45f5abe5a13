package app.anchorage.order.assign;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.money.ChinaTime;
import app.anchorage.order.Rehearsal;
import app.anchorage.roster.AnchorView;
import app.anchorage.roster.PositionService;
import app.anchorage.web.Refused;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** A promotion position was given from a wrong day: another day and why, what moves, confirm. */
@Path("/orders/positions/{id:\\d{1,18}}/correction")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class PositionCorrectionResource {
    @CheckedTemplate(basePath = "order", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance positionCorrection(CorrectionPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    PositionCorrections corrections;

    @Inject
    PositionService positions;

    @Inject
    AnchorView view;

    @Inject
    Rehearsal rehearsal;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance ask(@QueryParam("from") String from, @QueryParam("reason") String reason) {
        CorrectionForm form = CorrectionForm.asked(from, reason);
        return from == null ? page(form, null, FormErrors.none(), false) : rehearsed(form, check(form), false);
    }

    @POST
    public Response correct(@BeanParam CorrectionForm form) {
        FormErrors errors = check(form);
        try {
            if (errors.isEmpty()) {
                String back = back();
                corrections.confirm(id, form);
                return Redirect.to(back, "order_position_corrected", form.from);
            }
        } catch (Refused refused) {
            errors.add("from", refused.key(), refused.args());
        } catch (Rehearsal.Changed changed) {
            return Response.status(409).entity(rehearsed(form, errors, true)).build();
        }
        return Response.status(422).entity(page(form, null, errors, false)).build();
    }

    private TemplateInstance rehearsed(CorrectionForm form, FormErrors errors, boolean changed) {
        Rehearsal.Outcome outcome = null;
        try {
            outcome = errors.isEmpty() ? rehearsal.of(() -> corrections.correct(id, form)) : null;
        } catch (Refused refused) {
            errors.add("from", refused.key(), refused.args());
        }
        return page(form, outcome, errors, changed);
    }

    private FormErrors check(CorrectionForm form) {
        return form.check(FormErrors.of(validator.validate(form)), ChinaTime.day(clock.instant()));
    }

    private String back() {
        Long anchor = positions.find(id).anchorId();
        return anchor == null ? "/rooms-positions" : "/anchors/" + anchor;
    }

    private TemplateInstance page(CorrectionForm form, Rehearsal.Outcome outcome, FormErrors errors, boolean changed) {
        return Templates.positionCorrection(new CorrectionPage(view.anyPosition(id), back(), form, outcome, errors, changed));
    }
}
