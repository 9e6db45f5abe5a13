package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.roster.AnchorPages.DecisionPage;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
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

/** A proposed correction and a second person's decision on it. */
@Path("/anchors/{id:\\d{1,18}}/agreements/{version:\\d{1,18}}")
public class DecisionResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance decision(DecisionPage page);
    }

    @PathParam("id")
    long id;

    @PathParam("version")
    long version;

    @Inject
    AgreementService agreements;

    @Inject
    AnchorService anchors;

    @Inject
    AnchorView view;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return page(FormErrors.none());
    }

    @POST
    @Path("/acceptance")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response accept(@FormParam("seen") String seen, @FormParam("why") String why) {
        agreements.accept(id, version, seen, Words.orNull(why));
        return Redirect.to("/anchors/" + id, "roster_correction_accepted");
    }

    @POST
    @Path("/rejection")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response reject(@FormParam("why") String why) {
        agreements.find(id, version);
        if (Words.orNull(why) == null) {
            return Response.status(422).entity(page(FormErrors.none().add("why", "web_required"))).build();
        }
        agreements.reject(id, version, Words.orNull(why));
        return Redirect.to("/anchors/" + id, "roster_correction_rejected");
    }

    private TemplateInstance page(FormErrors errors) {
        Agreement agreement = agreements.find(id, version);
        AgreementImpact.Impact impact = agreement.proposed() ? agreements.preview(version) : AgreementImpact.Impact.NONE;
        AnchorView.VersionRow corrected = agreement.corrects() == null ? null : view.version(id, agreement.corrects());
        return Templates.decision(new DecisionPage(anchors.find(id), view.version(id, version), corrected, impact, obstacle(agreement), errors));
    }

    private String obstacle(Agreement agreement) {
        Actor actor = current.get();
        if (!agreement.proposed()) {
            return "roster_proposal_decided";
        }
        if (!actor.is(Role.OWNER, Role.APPROVER)) {
            return "roster_decider_needed";
        }
        return agreement.createdBy() == actor.member() ? "roster_second_person" : null;
    }
}
