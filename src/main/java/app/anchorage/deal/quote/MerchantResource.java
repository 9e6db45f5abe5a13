package app.anchorage.deal.quote;

import app.anchorage.agency.RequestTrace;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.LongConsumer;

/** The merchant's page of a quote: no log-in, only the link. */
@Path("/q/{token:[A-Za-z0-9._-]{43,63}}")
@PermitAll
public class MerchantResource {
    private static final String ROBOTS = "X-Robots-Tag";

    @CheckedTemplate(basePath = "quote")
    static class Templates {
        static native TemplateInstance merchant(String token, PublicQuote quote, MerchantForm form, FormErrors errors);
    }

    @PathParam("token")
    String token;

    @Inject
    MerchantDoor door;

    @Inject
    MerchantAnswers answers;

    @Inject
    RoutingContext request;

    @GET
    public Response read() {
        PublicQuote quote = quote();
        return page(quote.revoked() ? 410 : 200, quote, new MerchantForm(), FormErrors.none());
    }

    @GET
    @Path("/pdf")
    public Response pdf() {
        PublicQuote quote = quote();
        if (!quote.readable()) {
            return page(410, quote, new MerchantForm(), FormErrors.none());
        }
        Response pdf = QuoteResource.pdf(quote);
        pdf.getHeaders().putSingle(ROBOTS, "noindex");
        return pdf;
    }

    @POST
    @Path("/acceptance")
    public Response accept(@BeanParam MerchantForm form) {
        return act(form, form.accepting(), "quote_public_accepted_done", id -> answers.accept(id, form.name.strip(), form.title.strip()));
    }

    @POST
    @Path("/decline")
    public Response decline(@BeanParam MerchantForm form) {
        return act(form, form.declining(), "quote_public_declined_done", id -> answers.decline(id, form.decliner.strip(), form.reason.strip()));
    }

    @POST
    @Path("/questions")
    public Response ask(@BeanParam MerchantForm form) {
        return act(form, form.asking(), "quote_public_asked_done", id -> answers.ask(id, form.asker.strip(), form.question.strip()));
    }

    private Response act(MerchantForm form, FormErrors errors, String done, LongConsumer act) {
        if (!errors.isEmpty()) {
            return page(422, quote(), form, errors);
        }
        try {
            door.open(token, address(), id -> {
                act.accept(id);
                return null;
            });
            return Redirect.to("/q/" + token, done);
        } catch (BrokenRule broken) {
            throw broken.back("/q/" + token);
        }
    }

    private PublicQuote quote() {
        boolean noted = !door.isOurs(token);
        return door.open(token, address(), id -> answers.read(id, noted));
    }

    private Response page(int status, PublicQuote quote, MerchantForm form, FormErrors errors) {
        return Response.status(status).entity(Templates.merchant(token, quote, form, errors)).header(ROBOTS, "noindex, nofollow").build();
    }

    private String address() {
        return RequestTrace.of(request).address();
    }
}
