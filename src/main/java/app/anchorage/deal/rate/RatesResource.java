package app.anchorage.deal.rate;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.deal.PdfAnswer;
import app.anchorage.roster.Refused;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
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

/** An anchor's rate cards, and the sheet of list prices that merchants get. */
@Path("/anchors/{id:\\d{1,18}}/rates")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class RatesResource {
    private static final int LONGEST = 500;

    @CheckedTemplate(basePath = "rate")
    static class Templates {
        static native TemplateInstance rates(Page page);

        static native TemplateInstance sheet(RateSheet sheet);

        static native TemplateInstance sheetPdf(RateSheet sheet, String[] pageWords);
    }

    /** The rates with the form of a new version. */
    public record Page(RateView.Rates rates, RateForm form, FormErrors errors, boolean mayEdit) {
        public boolean writable() {
            return mayEdit && !rates.anchor().archived();
        }
    }

    @PathParam("id")
    long id;

    @Inject
    RateView view;

    @Inject
    RateService rates;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    public TemplateInstance show() {
        return page(RateForm.from(view.today()), FormErrors.none());
    }

    @POST
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response add(@BeanParam RateForm form) {
        view.of(id);
        FormErrors errors = form.check(FormErrors.of(validator.validate(form)), view.today());
        try {
            if (errors.isEmpty()) {
                rates.add(id, form.terms(), form.once);
                return Redirect.to("/anchors/" + id + "/rates", "rate_added");
            }
        } catch (Refused refused) {
            refused.on(errors);
        }
        return Response.status(422).entity(page(form, errors)).build();
    }

    @POST
    @Path("/audience")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response describe(@FormParam("audience") String audience) {
        if (audience != null && audience.length() > LONGEST) {
            FormErrors errors = FormErrors.none().add("audience", "web_too_long", LONGEST);
            return Response.status(422).entity(page(RateForm.from(view.today()), errors)).build();
        }
        rates.describe(id, Words.orNull(audience));
        return Redirect.to("/anchors/" + id + "/rates", "rate_audience_saved");
    }

    @GET
    @Path("/sheet")
    public TemplateInstance sheet() {
        return Templates.sheet(view.sheet(id));
    }

    @GET
    @Path("/sheet.pdf")
    public Response pdf() {
        RateSheet sheet = view.sheet(id);
        return PdfAnswer.of("rates-" + id, sheet.anchor() + " " + sheet.day(), Templates.sheetPdf(sheet, PdfAnswer.pageWords()).render());
    }

    private TemplateInstance page(RateForm form, FormErrors errors) {
        return Templates.rates(new Page(view.of(id), form, errors, current.get().is(Role.OWNER, Role.STAFF)));
    }
}
