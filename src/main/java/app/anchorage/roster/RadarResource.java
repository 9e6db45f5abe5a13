package app.anchorage.roster;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.roster.RadarFilter.Shown;
import app.anchorage.web.Paged;
import app.anchorage.web.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Agreements: about to end, waiting for a decision, all; and sales without one. */
@Path("/agreements")
public class RadarResource {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance agreements(RadarPage page);
    }

    /** @param counts null where the filter makes no sense */
    public record RadarPage(RadarFilter filter, Radar.Counts counts, Paged<Radar.Row> versions, Paged<Radar.Unsigned> unsigned, Pager pager, Actor reader) {
        public String tile(int days) {
            return filter.in(Shown.ENDING, days);
        }

        public String tile(String list) {
            return filter.in(Shown.valueOf(list), 0);
        }

        public boolean on(String list) {
            return filter.shown() == Shown.valueOf(list);
        }

        public boolean on(int days) {
            return on("ENDING") && filter.within() == days;
        }

        public boolean mayEdit() {
            return reader.is(Role.OWNER, Role.STAFF);
        }

        /** Whether this reader, rather than another, may decide the proposal. */
        public boolean mayDecide(Radar.Row proposal) {
            return reader.is(Role.OWNER, Role.APPROVER) && proposal.maker() != reader.member();
        }
    }

    @Inject
    Radar radar;

    @Inject
    CurrentActor current;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public Response list(@BeanParam RadarFilter filter, @Context UriInfo uri) {
        if (!filter.errors().isEmpty()) {
            return filter.errors().answer(Templates.agreements(new RadarPage(filter, null, Paged.none(), Paged.none(), Pager.NONE, current.get())));
        }
        boolean sales = filter.shown() == Shown.UNSIGNED;
        Paged<Radar.Row> versions = sales ? Paged.none() : radar.versions(filter);
        Paged<Radar.Unsigned> unsigned = sales ? radar.unsigned(filter) : Paged.none();
        Pager pager = Pager.of(uri, sales ? unsigned : versions);
        return Response.ok(Templates.agreements(new RadarPage(filter, radar.counts(), versions, unsigned, pager, current.get()))).build();
    }
}
