package app.anchorage.intake;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.web.BrokenRule;
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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One import: its preview, its progress, its result, and what may be done with it. */
@Path("/imports/{id:\\d{1,18}}")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE})
public class ImportResource {
    private static final String REASON = "reason";
    private static final String MOMENT = "moment";

    @Inject
    ImportViews views;

    @Inject
    ImportService service;

    @Inject
    UndoMoney money;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance working(ImportViews.Now now);

        static native TemplateInstance progress(ImportViews.Now now);

        static native TemplateInstance preview(PreviewPage page);

        static native TemplateInstance result(ResultPage page);

        static native TemplateInstance undoing(UndoingPage page);
    }

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show(long id) {
        ImportViews.Whole whole = views.whole(id);
        if (whole.file().state().isAtWork()) {
            return Templates.working(new ImportViews.Now(whole.file(), whole.job()));
        }
        return whole.file().isPreviewed() ? Templates.preview(PreviewPage.of(whole)) : Templates.result(ResultPage.of(whole));
    }

    /** The part of the page that htmx asks for again; when the work has ended, the whole page is due. */
    @GET
    @Path("/progress")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response progress(long id) {
        ImportViews.Now now = views.now(id);
        Response.ResponseBuilder answer = Response.ok(Templates.progress(now));
        return (now.isAtWork() ? answer : answer.header("HX-Refresh", "true")).build();
    }

    @POST
    @Path("/moment")
    public Response setMoment(long id, @FormParam("version") int version, @FormParam(MOMENT) String moment) {
        Optional<Instant> exportedAt = MomentText.parse(moment);
        if (exportedAt.filter(at -> MomentText.isPlausible(at, clock.instant())).isEmpty()) {
            String fault = exportedAt.isEmpty() ? "web_wrong_form" : "import_moment_range";
            return again(id, PreviewPage.of(shown(id)).withMoment(moment, FormErrors.none().add(MOMENT, fault)));
        }
        service.setMoment(id, version, exportedAt.get());
        return Redirect.to("/imports/" + id);
    }

    @POST
    @Path("/reading")
    public Response readAgain(long id) {
        service.readAgain(id);
        return Redirect.to("/imports/" + id);
    }

    @POST
    @Path("/discarding")
    public Response discard(long id) {
        service.discard(id);
        return Redirect.to("/imports", "import_discarded_done");
    }

    @POST
    @Path("/commitment")
    public Response commit(long id, @FormParam("version") int version, @FormParam(REASON) String reason) {
        String why = Reasons.clean(reason);
        PreviewPage page = PreviewPage.of(shown(id));
        if (page.isCommittable() && (page.preview().isReasonNeeded() && why == null || Reasons.isTooLong(why))) {
            String fault = why == null ? "web_required" : "web_too_long";
            return again(id, page.withReason(reason, FormErrors.none().add(REASON, fault, Reasons.LONGEST)));
        }
        service.commit(id, version, why);
        return Redirect.to("/imports/" + id);
    }

    @GET
    @Path("/undoing")
    public TemplateInstance undoEffect(long id) {
        return Templates.undoing(undoPage(id));
    }

    @POST
    @Path("/undoing")
    public Response undo(long id, @FormParam("version") int version, @FormParam(REASON) String reason) {
        String why = Reasons.clean(reason);
        if (why == null || Reasons.isTooLong(why)) {
            FormErrors errors = FormErrors.none().add(REASON, why == null ? "web_required" : "web_too_long", Reasons.LONGEST);
            return Response.status(422).entity(Templates.undoing(undoPage(id).with(reason, errors))).build();
        }
        service.undo(id, version, why);
        return Redirect.to("/imports/" + id);
    }

    private UndoingPage undoPage(long id) {
        ImportViews.Undo undo = views.undo(id);
        if (!undo.file().isCommitted()) {
            throw new BrokenRule("import_wrong_state").back("/imports/" + id);
        }
        return UndoingPage.of(undo, money);
    }

    private ImportViews.Whole shown(long id) {
        ImportViews.Whole whole = views.whole(id);
        if (!whole.file().isPreviewed()) {
            throw new BrokenRule("import_wrong_state").back("/imports/" + id);
        }
        return whole;
    }

    private static Response again(long id, PreviewPage page) {
        return Response.status(422).entity(Templates.preview(page)).build();
    }
}
