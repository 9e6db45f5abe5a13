package app.anchorage.schedule.board;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The run sheet of a session, for the studio's printer. */
@Path("/sessions/{id:\\d{1,18}}/run-sheet")
@RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
public class RunSheetResource {
    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance runSheet(RunSheet.SheetPage page);
    }

    @Inject
    RunSheet sheets;

    @GET
    public TemplateInstance show(@PathParam("id") long id) {
        return Templates.runSheet(sheets.of(id));
    }
}
