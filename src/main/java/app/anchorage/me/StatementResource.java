package app.anchorage.me;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.agency.CurrentActor;
import app.anchorage.settlement.StatementReplies;
import app.anchorage.settlement.StatementRows;
import app.anchorage.settlement.Statements;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.FormErrors;
import app.anchorage.web.NotFound;
import app.anchorage.web.Pager;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** One statement of the anchor's own: to read, to confirm, to dispute. */
@Path("/me/statements/{id:\\d{1,18}}")
@RolesAllowed(OF_ANCHOR)
public class StatementResource {
    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance statement(StatementPage page);

        static native TemplateInstance statementDay(StatementPage.Day page);
    }

    @PathParam("id")
    long id;

    @Inject
    MyStatements mine;

    @Inject
    Statements statements;

    @Inject
    StatementReplies replies;

    @Inject
    Validator validator;

    @Inject
    CurrentActor current;

    @GET
    public TemplateInstance show(@QueryParam("line") Long line) {
        NoteForm form = new NoteForm();
        form.line = line;
        return Templates.statement(mine.page(id, form, FormErrors.none()));
    }

    @GET
    @Path("/days/{day}")
    public TemplateInstance day(@PathParam("day") String day, @QueryParam("after") Long after, @Context UriInfo uri) {
        LocalDate date = date(day);
        List<StatementRows.Row> found = statements.day(id, current.get(), date, after == null ? 0 : after);
        boolean more = found.size() > Statements.PAGE;
        List<StatementRows.Row> shown = more ? found.subList(0, Statements.PAGE) : found;
        Pager pager = Pager.of(uri, null, more ? shown.get(shown.size() - 1).seq() : null);
        return Templates.statementDay(new StatementPage.Day(statements.head(id, current.get()), date, shown, pager));
    }

    @POST
    @Path("/confirmation")
    public Response confirm() {
        try {
            replies.confirm(id);
        } catch (BrokenRule rule) {
            throw rule.back("/me/statements/" + id);
        }
        return Redirect.to("/me/statements/" + id, "anchor_statement_confirmed");
    }

    @POST
    @Path("/disputes")
    public Response dispute(@BeanParam NoteForm form) {
        FormErrors errors = FormErrors.of(validator.validate(form));
        if (form.once == null) {
            errors.add("note", "anchor_form_number");
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.statement(mine.page(id, form, errors))).build();
        }
        replies.dispute(id, form.line, form.note.strip(), form.once, "/me/statements/" + id);
        return Redirect.to("/me/statements/" + id, "anchor_statement_disputed");
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            throw new NotFound();
        }
    }
}
