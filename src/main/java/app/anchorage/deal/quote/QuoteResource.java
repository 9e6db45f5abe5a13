package app.anchorage.deal.quote;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.deal.PdfAnswer;
import app.anchorage.roster.Words;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** One quote: its page, and what our people do with it. */
@Path("/quotes/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class QuoteResource {
    private static final int LONGEST = 500;

    @CheckedTemplate(basePath = "quote")
    static class Templates {
        static native TemplateInstance quote(QuotePage page, FormErrors errors);

        static native TemplateInstance link(QuotePage page, String link);

        static native TemplateInstance comparison(Comparison page);

        static native TemplateInstance quotePdf(PublicQuote quote, String[] pageWords);
    }

    @PathParam("id")
    long id;

    @Inject
    QuoteService quotes;

    @Inject
    QuoteReading reading;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return Templates.quote(reading.page(id), FormErrors.none());
    }

    /** As the merchant gets it. */
    @GET
    @Path("/pdf")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response pdf() {
        return pdf(reading.forMerchant(id));
    }

    static Response pdf(PublicQuote quote) {
        String name = quote.number() + "-" + quote.version();
        return PdfAnswer.of(name, name + " " + quote.merchant(), Templates.quotePdf(quote, PdfAnswer.pageWords()).render());
    }

    @GET
    @Path("/comparison")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance compare(@QueryParam("with") Integer version) {
        return Templates.comparison(reading.compare(id, version));
    }

    @POST
    @Path("/request")
    public Response ask(@FormParam("version") int rowVersion) {
        quotes.ask(id, rowVersion);
        return done("quote_asked_done");
    }

    @POST
    @Path("/approval")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response approve(@FormParam("version") int rowVersion) {
        quotes.decide(id, rowVersion, true, null);
        return done("quote_approved_done");
    }

    @POST
    @Path("/return")
    @RolesAllowed({OF_OWNER, OF_APPROVER})
    public Response giveBack(@FormParam("version") int rowVersion, @FormParam("reason") String reason) {
        QuotePage page = reading.page(id);
        FormErrors errors = words("reason", reason);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.quote(page, errors)).build();
        }
        quotes.decide(id, rowVersion, false, reason.strip());
        return done("quote_returned_done");
    }

    /** Answers with the merchant's link itself: a secret that is shown once is not carried over a redirect. */
    @POST
    @Path("/sending")
    public Response send(@FormParam("version") int rowVersion) {
        String link = quotes.send(id, rowVersion);
        return Response.status(201).entity(Templates.link(reading.page(id), link)).build();
    }

    @POST
    @Path("/link")
    public Response newLink() {
        String link = quotes.newLink(id);
        return Response.status(201).entity(Templates.link(reading.page(id), link)).build();
    }

    @POST
    @Path("/revocation")
    public Response revoke() {
        quotes.revoke(id);
        return done("quote_revoked_done");
    }

    @POST
    @Path("/withdrawal")
    public Response withdraw(@FormParam("reason") String reason) {
        quotes.withdraw(id, Words.orNull(reason));
        return done("quote_withdrawn_done");
    }

    @POST
    @Path("/versions")
    public Response next() {
        return Redirect.to("/quotes/" + quotes.next(id) + "/edit", "quote_next_done");
    }

    @POST
    @Path("/answers")
    public Response answer(@FormParam("words") String words) {
        QuotePage page = reading.page(id);
        FormErrors errors = words("words", words);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.quote(page, errors)).build();
        }
        quotes.answer(id, words.strip());
        return done("quote_answered_done");
    }

    private static FormErrors words(String field, String text) {
        FormErrors errors = FormErrors.none();
        if (Words.orNull(text) == null) {
            return errors.add(field, "web_required");
        }
        return text.length() > LONGEST ? errors.add(field, "web_too_long", LONGEST) : errors;
    }

    private Response done(String textKey) {
        return Redirect.to("/quotes/" + id, textKey);
    }
}
