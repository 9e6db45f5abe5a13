package app.anchorage.order;

import app.anchorage.web.Posted;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Shows what moves and lets the form be sent again: 409 when something else was shown before. */
public class UnconfirmedAnswer {
    /** @param form to be sent again with the token */
    public record ShiftPage(Unconfirmed asked, Posted form) {
        private static final Pattern OWN = Pattern.compile("(/sessions|/products|/schedule/imports)/\\d+");

        /** The page that the form stood on, for turning back: of what is done to a session, a product or an import its own. */
        public String back() {
            Matcher own = OWN.matcher(form.path());
            return own.lookingAt() ? own.group() : "/schedule";
        }

        public String backKey() {
            return form.path().startsWith("/products/") ? "order_product" : form.path().startsWith("/schedule/imports/") ? "order_log" : "order_session";
        }
    }

    @CheckedTemplate(basePath = "order")
    static class Templates {
        static native TemplateInstance shifts(ShiftPage page);
    }

    @ServerExceptionMapper
    Response page(Unconfirmed asked) {
        ShiftPage page = new ShiftPage(asked, Posted.current().without(SoldLines.SEEN, "csrf-token"));
        return Response.status(asked.changed() ? 409 : 200).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(Templates.shifts(page).render()).build();
    }
}
