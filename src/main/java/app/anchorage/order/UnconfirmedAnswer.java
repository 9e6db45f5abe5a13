package app.anchorage.order;

import app.anchorage.web.Posted;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Shows what moves and lets the form be sent again: 409 when something else was shown before. */
public class UnconfirmedAnswer {
    /** @param form to be sent again with the token */
    public record ShiftPage(Rehearsal.Outcome outcome, List<Unconfirmed.Shift> shifts, Posted form, String token, boolean changed) {
        public String field() {
            return SoldLines.SEEN;
        }

        /** The page that the form stood on, for turning back: of what is done to a session or a product its own. */
        public String back() {
            return form.path().matches("/(sessions|products)/\\d+.*") ? form.path().replaceFirst("(/\\w+/\\d+).*", "$1") : "/schedule";
        }

        public String backKey() {
            return form.path().startsWith("/products/") ? "order_product" : "order_session";
        }
    }

    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance shifts(ShiftPage page);
    }

    @ServerExceptionMapper
    Response page(Unconfirmed asked) {
        ShiftPage page = new ShiftPage(asked.outcome(), asked.shifts(), Posted.current().without(SoldLines.SEEN, "csrf-token"),
                Unconfirmed.token(asked.outcome(), asked.shifts()), asked.changed());
        return Response.status(asked.changed() ? 409 : 200).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(Templates.shifts(page).render()).build();
    }
}
