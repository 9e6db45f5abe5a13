package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.Links;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;

/** Agreements about to end, and sales without one. */
@Path("/agreements")
public class RadarResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance agreements(RadarPage page);
    }

    /** @param within 7, 30 or 60 days */
    public record RadarPage(Radar.Page page, int within, String q, boolean mayEdit) {
        public String tile(int days) {
            return Links.to("/agreements", Map.of("within", Integer.toString(days), "q", q));
        }
    }

    @Inject
    Radar radar;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance list(@QueryParam("within") String within, @QueryParam("q") String q) {
        int days = "7".equals(within) ? 7 : "30".equals(within) ? 30 : 60;
        String name = q == null ? "" : q.replace("\0", "").strip();
        return Templates.agreements(new RadarPage(radar.page(days, name), days, name, current.get().is(Role.OWNER, Role.STAFF)));
    }
}
