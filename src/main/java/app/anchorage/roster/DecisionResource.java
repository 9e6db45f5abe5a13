package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.money.ChinaTime;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** One agreement version, and a second person's decision on a proposed one. */
@Path("/anchors/{id:\\d{1,18}}/agreements/{version:\\d{1,18}}")
public class DecisionResource {
    @PathParam("id")
    long id;

    @PathParam("version")
    long version;

    @Inject
    AgreementService agreements;

    @Inject
    Proposals proposals;

    @Inject
    OneAgreement one;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return one.page(id, version, new DecisionForm(), FormErrors.none(), false);
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response accept(@BeanParam DecisionForm form) {
        FormErrors errors = check(form);
        if (!errors.isEmpty()) {
            return refused(form, errors);
        }
        try {
            proposals.accept(id, version, form.seen, form.why());
            return done("roster_correction_accepted");
        } catch (AgreementImpact.Changed changed) {
            return Response.status(409).entity(one.page(id, version, form, errors, true)).build();
        }
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response reject(@BeanParam DecisionForm form) {
        FormErrors errors = form.checkWhy(check(form));
        if (!errors.isEmpty()) {
            return refused(form, errors);
        }
        proposals.reject(id, version, form.why());
        return done("roster_correction_rejected");
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response withdraw(@BeanParam DecisionForm form) {
        FormErrors errors = form.checkWhy(check(form));
        if (!errors.isEmpty()) {
            return refused(form, errors);
        }
        proposals.withdraw(id, version, form.why());
        return done("roster_proposal_withdrawn");
    }

    /** Where money is booked for later days, the last day becomes a proposal. */
    @POST
    @Path("/end")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response end(@BeanParam DecisionForm form) {
        FormErrors errors = form.checkEnd(check(form), ChinaTime.day(clock.instant()));
        try {
            if (errors.isEmpty()) {
                return ended(form);
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return refused(form, errors);
    }

    private Response ended(DecisionForm form) {
        try {
            agreements.end(id, version, form.day(), form.reason.strip());
            return done("roster_end_given", form.lastDay);
        } catch (MovesMoney moves) {
            long proposal = proposals.end(id, version, form.day(), form.reason.strip());
            return Redirect.to("/anchors/" + id + "/agreements/" + proposal, "roster_agreement_proposed");
        }
    }

    private FormErrors check(DecisionForm form) {
        agreements.find(id, version);
        return FormErrors.of(validator.validate(form));
    }

    private Response done(String text, Object... args) {
        return Redirect.to("/anchors/" + id, text, args);
    }

    private Response refused(DecisionForm form, FormErrors errors) {
        return Response.status(422).entity(one.page(id, version, form, errors, false)).build();
    }
}
