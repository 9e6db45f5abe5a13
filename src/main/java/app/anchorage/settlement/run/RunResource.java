package app.anchorage.settlement.run;

import app.anchorage.agency.Role;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

/** Settlement runs: the list, a new dry run, a run's page, a payee in it. */
@Path("/settlements")
@RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER})
public class RunResource {
    @Inject
    RunService runs;

    @Inject
    RunList list;

    @Inject
    RunReading reading;

    @Inject
    PayeeReading payees;

    @Context
    UriInfo uri;

    @CheckedTemplate(basePath = "settlement")
    static class Templates {
        static native TemplateInstance runs(Runs page);

        static native TemplateInstance run(RunPage page);

        static native TemplateInstance approval(RunPage page);

        static native TemplateInstance payee(PayeeReading.Payee page, Pager pager);
    }

    /** The list with the form of a new run. */
    public record Runs(List<RunList.Tile> tiles, List<RunList.Listed> runs, RunState state, Pager pager, String cutoff, FormErrors errors) {}

    @GET
    public TemplateInstance list(@QueryParam("state") String state, @QueryParam("after") Long before) {
        return Templates.runs(runs(state(state), before, runs.proposedCutoff().toString(), FormErrors.none()));
    }

    @POST
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE})
    public Response create(@FormParam("cutoff") String cutoff, @FormParam("once") UUID once) {
        FormErrors errors = FormErrors.none();
        LocalDate day = day(cutoff, errors);
        try {
            if (errors.isEmpty()) {
                return Redirect.to("/settlements/" + runs.create(day, once == null ? UUID.randomUUID() : once));
            }
        } catch (CutoffRefused refused) {
            errors.add("cutoff", refused.key(), refused.args());
        }
        return Response.status(422).entity(Templates.runs(runs(null, null, cutoff, errors))).build();
    }

    @GET
    @Path("/{id:\\d+}")
    public TemplateInstance show(@PathParam("id") long id, @QueryParam("show") String show) {
        return Templates.run(reading.page(id, show));
    }

    @GET
    @Path("/{id:\\d+}/payees/{anchor:\\d+}")
    public TemplateInstance payee(@PathParam("id") long id, @PathParam("anchor") long anchor, @QueryParam("after") String after) {
        PayeeReading.Payee payee = payees.of(id, anchor, after);
        return Templates.payee(payee, Pager.of(uri, null, payee.more() ? payee.last() : null));
    }

    private Runs runs(RunState state, Long before, String cutoff, FormErrors errors) {
        List<RunList.Listed> found = list.page(state, before);
        boolean more = found.size() > RunList.PAGE;
        List<RunList.Listed> shown = found.subList(0, Math.min(RunList.PAGE, found.size()));
        return new Runs(list.tiles(), shown, state, Pager.of(uri, null, more ? shown.get(shown.size() - 1).id() : null), cutoff, errors);
    }

    private static RunState state(String name) {
        return List.of(RunState.values()).stream().filter(state -> state.name().equals(name)).findFirst().orElse(null);
    }

    private static LocalDate day(String text, FormErrors errors) {
        try {
            if (text != null && !text.isBlank()) {
                return LocalDate.parse(text.strip());
            }
            errors.add("cutoff", "web_required");
        } catch (DateTimeParseException e) {
            errors.add("cutoff", "web_wrong_form");
        }
        return null;
    }
}
