package app.anchorage.agency.signin;

import app.anchorage.agency.SecurityLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells the holder of a dead link where to get another (410). */
public class LinkGonePage {
    @CheckedTemplate(basePath = "agency")
    static class Templates {
        static native TemplateInstance linkGone();

        private Templates() {}
    }

    @Inject
    SecurityLog log;

    @ServerExceptionMapper
    Response page(LinkGone gone) {
        log.record(SecurityLog.Event.LINK_REFUSED, "one-time link");
        return Response.status(410).type(MediaType.TEXT_HTML_TYPE).entity(Templates.linkGone()).build();
    }
}
