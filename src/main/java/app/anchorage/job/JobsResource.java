package app.anchorage.job;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.UUID;

/** What is being done in the background, and the files that came of it. */
@Path("/jobs")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class JobsResource {
    private static final int WAIT_SECONDS = 30;

    @CheckedTemplate(basePath = "job")
    static class Templates {
        static native TemplateInstance jobs(JobList.Page page, JobFilter filter, Pager pager);

        static native TemplateInstance job(JobRow job);

        static native TemplateInstance ask(Asked asked, Export.Outline outline, FormErrors errors);
    }

    @Inject
    JobList list;

    @Inject
    Exports exports;

    @Context
    UriInfo uri;

    @GET
    public Response list(@BeanParam JobFilter filter) {
        JobList.Page page = filter.errors().isEmpty() ? list.page(filter) : JobList.Page.NONE;
        return filter.errors().answer(Templates.jobs(page, filter, Pager.of(uri, page.before(), page.after())));
    }

    /** Asks whether a large file shall be made. */
    @GET
    @Path("/new")
    public TemplateInstance ask(@QueryParam("of") String what) {
        Asked asked = Asked.of(what, uri.getQueryParameters(), "of", Language.current());
        return Templates.ask(asked, exports.outline(asked), FormErrors.none());
    }

    @POST
    public Response make(@FormParam("of") String what, @FormParam("query") String query, @FormParam("once") UUID once) {
        Asked asked = new Asked(what, query == null ? "" : query, Language.current());
        try {
            return Redirect.to("/jobs/" + exports.ask(asked, once));
        } catch (TooManyJobs many) {
            FormErrors errors = FormErrors.none().add("of", "job_too_many", many.limit());
            return Response.status(429).header("Retry-After", WAIT_SECONDS).entity(Templates.ask(asked, exports.outline(asked), errors)).build();
        }
    }

    @GET
    @Path("/{id:\\d{1,18}}")
    public TemplateInstance job(long id) {
        return Templates.job(list.one(id));
    }

    @GET
    @Path("/{id:\\d{1,18}}/file")
    public Response file(long id) throws IOException {
        try {
            return ExportAnswer.file(exports.fetch(id));
        } catch (Exports.Gone gone) {
            return Response.status(410).entity(Templates.job(list.one(id))).build();
        }
    }

    @POST
    @Path("/{id:\\d{1,18}}/repetition")
    public Response again(long id, @FormParam("once") UUID once) {
        list.one(id);
        try {
            return Redirect.to("/jobs/" + exports.again(id, once));
        } catch (TooManyJobs many) {
            return Response.status(429).header("Retry-After", WAIT_SECONDS).build();
        }
    }
}
