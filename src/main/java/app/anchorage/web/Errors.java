package app.anchorage.web;

import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns what a resource throws into an answer. */
public class Errors {
    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    @Inject
    ErrorPages pages;

    @Inject
    RoutingContext request;

    @Inject
    Event<Refusal> refusals;

    @ServerExceptionMapper
    Response of(BrokenRule rule) {
        return html(409, pages.page(request, rule));
    }

    @ServerExceptionMapper
    Response of(NotFound missing) {
        return html(404, pages.page(request, 404, missing));
    }

    @ServerExceptionMapper
    Response of(Once.AlreadyDone done) {
        return Response.seeOther(URI.create(Redirect.local(done.location()))).build();
    }

    @ServerExceptionMapper
    Response of(ForbiddenException forbidden) {
        return html(403, pages.page(request, 403, forbidden));
    }

    @ServerExceptionMapper
    Response of(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        if (response.getStatus() < 400 || response.hasEntity()) {
            return response;
        }
        return Response.fromResponse(response).entity(pages.page(request, response.getStatus(), thrown)).type(HTML).build();
    }

    @ServerExceptionMapper
    Response of(Throwable thrown) {
        var rule = Failure.find(thrown, BrokenRule.class);
        if (rule.isPresent()) {
            return of(rule.get());
        }
        Failure failure = Failure.of(thrown);
        String page = pages.page(request, failure.status, failure.words, null, null, thrown);
        return failure.status == 503 ? Response.fromResponse(html(503, page)).header("Retry-After", ErrorPages.RETRY_AFTER).build() : html(failure.status, page);
    }

    /** Answers without a body, such as the refusal of an expired form, get theirs here. */
    @ServerResponseFilter
    void fill(ContainerRequestContext asked, ContainerResponseContext answer) {
        int status = answer.getStatus();
        if (status < 400 || answer.hasEntity() || asked.getMethod().equals("HEAD")) {
            return;
        }
        boolean expired = status == 400 && !asked.getMethod().equals("GET") && request.get("csrf_token_verified") == null;
        if (expired) {
            refusals.fire(new Refusal(request, Refusal.Kind.CSRF));
        }
        String words = expired ? "expired" : null;
        String page = words == null ? pages.page(request, status, null) : pages.page(request, status, words, null, null, null);
        answer.setEntity(page, new java.lang.annotation.Annotation[0], HTML);
    }

    private static Response html(int status, String page) {
        return Response.status(status).type(HTML).entity(page).build();
    }
}
