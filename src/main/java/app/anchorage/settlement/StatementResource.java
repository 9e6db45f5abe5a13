package app.anchorage.settlement;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.Choice;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import app.anchorage.web.NotFound;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Statements as pages: the list, one like a bank's, one of its days. */
@Path("/statements")
@RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER})
public class StatementResource {
    private static final int LONGEST = 500;

    @Inject
    Statements statements;

    @Inject
    StatementReplies replies;

    @Inject
    StatementPayees payees;

    @Inject
    CurrentActor current;

    @Context
    UriInfo uri;

    @CheckedTemplate(basePath = "settlement")
    static class Templates {
        static native TemplateInstance statements(Listing page);

        static native TemplateInstance statement(Shown page);

        static native TemplateInstance day(OneDay page);
    }

    /** The list with its filter. */
    public record Listing(StatementFilter filter, List<Statements.Listed> statements, List<Choice> anchors, Pager pager) {}

    /** A statement. @param days of it that are shown; @param answers whether the reader may answer a dispute; @param answering the dispute whose answer was refused */
    public record Shown(Statements.Whole whole, StatementDays days, boolean answers, FormErrors errors, Long answering, String note) {
        private static final int NAMED = 50;

        public List<NamedDeduction> deductions() {
            return whole.deductions().subList(0, Math.min(NAMED, whole.deductions().size()));
        }

        public int unnamed() {
            return whole.deductions().size() - deductions().size();
        }

        public boolean refused(long dispute) {
            return answering != null && answering == dispute;
        }
    }

    /** A day of a statement. */
    public record OneDay(StatementHead head, LocalDate day, List<StatementRows.Row> rows, Pager pager) {}

    @GET
    public Response list(@BeanParam StatementFilter filter) {
        List<Statements.Listed> found = filter.errors().isEmpty() ? statements.list(filter.asked(), current.get()) : List.of();
        boolean more = found.size() > Statements.PAGE;
        List<Statements.Listed> shown = found.subList(0, Math.min(Statements.PAGE, found.size()));
        Pager pager = Pager.of(uri, null, more ? shown.get(shown.size() - 1).id() : null);
        return filter.errors().answer(Templates.statements(new Listing(filter, shown, payees.choices(), pager)));
    }

    @GET
    @Path("/{id:\\d+}")
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER, Role.OF_ANCHOR})
    public Response show(@PathParam("id") long id, @QueryParam("month") String month) {
        return current.get().is(Role.ANCHOR) ? toPhone(id, "") : Response.ok(Templates.statement(shown(id, month, FormErrors.none(), null, ""))).build();
    }

    @GET
    @Path("/{id:\\d+}/days/{day}")
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE, Role.OF_APPROVER, Role.OF_ANCHOR})
    public Response day(@PathParam("id") long id, @PathParam("day") String day, @QueryParam("after") Long after) {
        Actor actor = current.get();
        if (actor.is(Role.ANCHOR)) {
            return toPhone(id, "/days/" + date(day));
        }
        LocalDate date = date(day);
        List<StatementRows.Row> found = statements.day(id, actor, date, after == null ? 0 : after);
        boolean more = found.size() > Statements.PAGE;
        List<StatementRows.Row> rows = found.subList(0, Math.min(Statements.PAGE, found.size()));
        Pager pager = Pager.of(uri, null, more ? rows.get(rows.size() - 1).seq() : null);
        return Response.ok(Templates.day(new OneDay(statements.head(id, actor), date, rows, pager))).build();
    }

    @POST
    @Path("/{id:\\d+}/answers")
    @RolesAllowed({Role.OF_OWNER, Role.OF_FINANCE})
    public Response answer(@PathParam("id") long id, @FormParam("dispute") long dispute, @FormParam("note") String note) {
        FormErrors errors = FormErrors.none();
        if (note == null || note.isBlank()) {
            errors.add("note", "web_required");
        } else if (note.length() > LONGEST) {
            errors.add("note", "web_too_long", LONGEST);
        }
        if (!errors.isEmpty()) {
            return Response.status(422).entity(Templates.statement(shown(id, null, errors, dispute, note == null ? "" : note))).build();
        }
        statements.head(id, current.get());
        replies.answer(id, dispute, note.strip());
        return Redirect.to("/statements/" + id, "statement_answered");
    }

    /** The payee reads the same on the phone's page; what is another's is not there. */
    private Response toPhone(long id, String rest) {
        statements.head(id, current.get());
        return Redirect.to("/me/statements/" + id + rest);
    }

    private Shown shown(long id, String month, FormErrors errors, Long answering, String note) {
        Actor actor = current.get();
        Statements.Whole whole = statements.of(id, actor, Language.current());
        StatementDays days = new StatementDays(whole.view(), month == null || month.isBlank() ? null : FilterCheck.month(month).orElseThrow(NotFound::new));
        return new Shown(whole, days, actor.is(Role.FINANCE, Role.OWNER), errors, answering, note);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }
}
