package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AnchorPages.AgreementPage;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
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
import java.time.LocalDate;
import java.util.Optional;

/** Writing an anchor's agreement: a new version, or the proposal of a correction. */
@Path("/anchors/{id:\\d{1,18}}/agreements")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class AgreementsResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance agreement(AgreementPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    AgreementService agreements;

    @Inject
    Proposals proposals;

    @Inject
    AnchorService anchors;

    @Inject
    AnchorView view;

    @Inject
    Payees payees;

    @Inject
    Validator validator;

    @Inject
    Clock clock;

    /** @param from the first day, as a link may propose it */
    @GET
    @Path("/new")
    public TemplateInstance blank(@QueryParam("from") String from) {
        LocalDate day = Optional.ofNullable(Days.parse(from)).orElse(today());
        return page(AgreementForm.from(day, agreements.followed(id, day)), FormErrors.none(), null);
    }

    @POST
    public Response add(@BeanParam AgreementForm form) {
        FormErrors errors = form.checkNew(FormErrors.of(validator.validate(form)), today(), payees.idsBut(id));
        try {
            if (errors.isEmpty()) {
                return added(form);
            }
        } catch (MovesMoney moves) {
            return Response.status(422).entity(page(form, moves.on(errors), agreements.rehearse(id, form.terms()))).build();
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(page(form, errors, null)).build();
    }

    private Response added(AgreementForm form) {
        try {
            agreements.add(id, form.terms(), form.once);
            return Redirect.to("/anchors/" + id, "roster_agreement_added", form.validFrom);
        } catch (MovesMoney moves) {
            if (form.reasonOrNull() == null) {
                throw moves;
            }
            long proposal = proposals.backdate(id, form.terms(), form.reasonOrNull(), form.once);
            return Redirect.to("/anchors/" + id + "/agreements/" + proposal, "roster_agreement_proposed");
        }
    }

    @GET
    @Path("/{version:\\d{1,18}}/correction")
    public TemplateInstance askCorrection(@PathParam("version") long version) {
        return correction(version, AgreementForm.correcting(agreements.find(id, version)), FormErrors.none());
    }

    @POST
    @Path("/{version:\\d{1,18}}/correction")
    public Response propose(@PathParam("version") long version, @BeanParam AgreementForm form) {
        FormErrors errors = form.checkCorrection(FormErrors.of(validator.validate(form)), payees.idsBut(id));
        try {
            if (errors.isEmpty()) {
                long proposal = proposals.correct(id, version, form.correction(), form.once);
                return Redirect.to("/anchors/" + id + "/agreements/" + proposal, "roster_correction_proposed");
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(correction(version, form, errors)).build();
    }

    /** @param impact what the terms would do to booked money, where that is why they were refused */
    private TemplateInstance page(AgreementForm form, FormErrors errors, AgreementImpact.Impact impact) {
        return Templates.agreement(new AgreementPage(anchors.find(id), null, form, errors, payees.of(id), impact));
    }

    private TemplateInstance correction(long version, AgreementForm form, FormErrors errors) {
        return Templates.agreement(new AgreementPage(anchors.find(id), view.version(id, version), form, errors, payees.of(id), null));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
