package app.anchorage.deal.guarantee;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.deal.contract.Airing;
import app.anchorage.deal.contract.AiringForm;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Paged;
import app.anchorage.web.Pager;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Guarantees of sales: how they stand, and which remedy of a missed one was chosen. */
@Path("/guarantees")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class GuaranteesResource {
    private static final List<String> REMEDIES = List.of("REFUND", "MAKE_UP");
    private static final int LONGEST = 500;

    @CheckedTemplate(basePath = "fee", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance guarantees(ListPage page);

        static native TemplateInstance guarantee(OnePage page);
    }

    /** The list. */
    public record ListPage(GuaranteeFilter filter, Paged<Standing> page, Pager pager) {}

    /** One guarantee. @param entries of its refund, for those who read the ledger; @param makeUp null unless one may be added */
    public record OnePage(Standing it, List<Guarantees.Entry> entries, List<MakeUps.MakeUp> makeUps, MakeUps.Form makeUp, String remedy, String reason,
            FormErrors errors, Actor reader) {
        public boolean mayChoose() {
            return it.choosable() && reader.is(Role.OWNER, Role.STAFF);
        }

        public boolean readsLedger() {
            return !reader.is(Role.STAFF);
        }

        public List<Choice> remedies() {
            return List.of(Choice.keyed("", "guarantee_choose"), Choice.keyed("REFUND", "guarantee_remedy_REFUND"),
                    Choice.keyed("MAKE_UP", "guarantee_remedy_MAKE_UP"));
        }
    }

    @Inject
    Guarantees guarantees;

    @Inject
    GuaranteeService service;

    @Inject
    MakeUps makeUps;

    @Inject
    Clock clock;

    @Inject
    CurrentActor current;

    @GET
    public Response list(@BeanParam GuaranteeFilter filter, @Context UriInfo uri) {
        Paged<Standing> page = filter.errors().isEmpty() ? guarantees.page(filter) : Paged.none();
        return filter.errors().answer(Templates.guarantees(new ListPage(filter, page, Pager.of(uri, page))));
    }

    @GET
    @Path("/{id:\\d{1,18}}")
    public TemplateInstance show(@PathParam("id") long id) {
        return page(id, null, "", "", FormErrors.none());
    }

    @POST
    @Path("/{id:\\d{1,18}}/choice")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response choose(@PathParam("id") long id, @FormParam("remedy") String remedy, @FormParam("reason") String reason, @FormParam("once") UUID once) {
        guarantees.one(id);
        FormErrors errors = FormErrors.none();
        if (!REMEDIES.contains(remedy)) {
            errors.add("remedy", "web_required");
        }
        if (reason == null || reason.isBlank()) {
            errors.add("reason", "web_required");
        } else if (reason.length() > LONGEST) {
            errors.add("reason", "web_too_long", LONGEST);
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(page(id, null, remedy, reason, errors)).build();
        }
        service.choose(id, remedy, reason.strip(), once);
        return Redirect.to("/guarantees/" + id, "guarantee_chosen");
    }

    @POST
    @Path("/{id:\\d{1,18}}/make-ups")
    @RolesAllowed({OF_OWNER, OF_STAFF})
    public Response makeUp(@PathParam("id") long id, @BeanParam AiringForm form, @FormParam("once") UUID once) {
        guarantees.one(id);
        FormErrors errors = FormErrors.none();
        Airing airing = form.makingUp(errors, ChinaTime.day(clock.instant()));
        return errors.done(() -> makeUps.add(id, airing, once)) ? Redirect.to("/guarantees/" + id, "guarantee_make_up_added")
                : errors.answer(page(id, form, "", "", errors));
    }

    private TemplateInstance page(long id, AiringForm typed, String remedy, String reason, FormErrors errors) {
        Standing it = guarantees.one(id);
        List<Guarantees.Entry> entries = current.get().is(Role.STAFF) ? List.of() : guarantees.entries(id);
        boolean mayMakeUp = it.makeUpMissing() && current.get().is(Role.OWNER, Role.STAFF);
        MakeUps.Form makeUp = mayMakeUp ? makeUps.form(it, typed) : null;
        return Templates.guarantee(new OnePage(it, entries, makeUps.of(id), makeUp, remedy, reason, errors, current.get()));
    }
}
