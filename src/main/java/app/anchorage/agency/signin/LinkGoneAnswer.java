package app.anchorage.agency.signin;

import app.anchorage.agency.SecurityLog;
import app.anchorage.web.ErrorPages;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells the holder of a dead link where to get another (410). */
public class LinkGoneAnswer {
    @Inject
    SecurityLog log;

    @Inject
    ErrorPages pages;

    @Inject
    RoutingContext request;

    @ServerExceptionMapper
    Response page(LinkGone gone) {
        log.record(SecurityLog.Event.LINK_REFUSED, "one-time link");
        String page = pages.page(request, 410, "gone", null, "/login", gone);
        return Response.status(410).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page).build();
    }
}
