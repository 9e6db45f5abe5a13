package app.anchorage.deal.quote;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The list of quotes, and writing one: a form that fills prices in, copies lines and shows the what-if without being kept. */
@Path("/quotes")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class QuotesResource {
    @CheckedTemplate(basePath = "quote")
    static class Templates {
        static native TemplateInstance quotes(ListPage page);

        static native TemplateInstance edit(QuoteEditing.EditPage page);
    }

    /** The list with its filters and tiles. */
    public record ListPage(QuoteFilter filter, QuoteList.Page page, Pager pager, boolean mayEdit) {
        public String tile(QuoteState state) {
            return QuoteLinks.list(filter, filter.state().equals(state.name()) ? "" : state.name());
        }

        public boolean isOn(QuoteState state) {
            return filter.state().equals(state.name());
        }
    }

    @Inject
    QuoteList list;

    @Inject
    QuoteService quotes;

    @Inject
    QuoteReading reading;

    @Inject
    QuoteEditing editing;

    @Inject
    Pricing pricing;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam QuoteFilter filter, @Context UriInfo uri) {
        QuoteList.Page page = filter.errors().isEmpty() ? list.page(filter) : QuoteList.Page.NONE;
        return filter.errors().answer(Templates.quotes(new ListPage(filter, page, Pager.of(uri, page.before(), page.after()),
                current.get().is(Role.OWNER, Role.STAFF))));
    }

    @GET
    @Path("/new")
    public TemplateInstance blank(@QueryParam("merchant") String merchant) {
        return Templates.edit(editing.page(null, QuoteForm.blank(quotes.today(), merchant), FormErrors.none()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return write(null, QuoteForm.of(sent));
    }

    @GET
    @Path("/{id:\\d{1,18}}/edit")
    public TemplateInstance form(@PathParam("id") long id) {
        return Templates.edit(editing.page(id, reading.form(id), FormErrors.none()));
    }

    @POST
    @Path("/{id:\\d{1,18}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        reading.form(id);
        return write(id, QuoteForm.of(sent));
    }

    private Response write(Long id, QuoteForm form) {
        form.endInTime(quotes.today());
        if (!form.saving()) {
            form.arrange();
            pricing.fill(form);
            return Response.ok(Templates.edit(editing.page(id, form, FormErrors.none()))).build();
        }
        FormErrors errors = form.check(quotes.today());
        Offer offer = pricing.offer(form, errors);
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.edit(editing.page(id, form, errors))).build();
        }
        return kept(id, form, offer);
    }

    private Response kept(Long id, QuoteForm form, Offer offer) {
        if (id != null) {
            quotes.edit(id, form.rowVersion, offer);
            return Redirect.to("/quotes/" + id, "quote_saved");
        }
        return Redirect.to("/quotes/" + quotes.create(offer, form.once), "quote_saved");
    }
}
