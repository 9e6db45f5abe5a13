package app.anchorage.schedule.calendar;

import static app.anchorage.agency.Role.OF_ANCHOR;

import app.anchorage.agency.CurrentActor;
import app.anchorage.web.BaseUrl;
import app.anchorage.web.NotFound;
import app.anchorage.web.Redirect;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The anchor's own calendar address: made, shown once, taken back. */
@Path("/me/schedule/feed")
@RolesAllowed(OF_ANCHOR)
public class MyFeedResource {
    /** @param address only right after it was made */
    public record FeedPage(Feeds.Feed feed, String address) {}

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance feed(FeedPage page);
    }

    @Inject
    Feeds feeds;

    @Inject
    CurrentActor current;

    @Inject
    BaseUrl base;

    @GET
    public TemplateInstance show() {
        return Templates.feed(new FeedPage(feeds.of(me()).orElse(null), null));
    }

    /** Not a redirect: the address is shown on this one page and never again. */
    @POST
    public Response make() {
        String token = feeds.make(me());
        return Response.ok(Templates.feed(new FeedPage(feeds.of(me()).orElseThrow(), base.link("/calendar/" + token + ".ics"))))
                .header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("/revocation")
    public Response revoke() {
        feeds.revoke(me());
        return Redirect.to("/me/schedule/feed", "schedule_feed_revoked");
    }

    private long me() {
        return NotFound.unless(current.get().anchorId());
    }
}
