package app.anchorage.home;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.web.Assets;
import app.anchorage.web.Flash;
import app.anchorage.web.Language;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the layout needs to know on every page: {@code {inject:page.…}}. */
@Named("page")
@RequestScoped
public class Page {
    @Inject
    CurrentActor current;

    @Inject
    RoutingContext request;

    @ConfigProperty(name = "anchorage.try-out")
    boolean tryOut;

    public Locale locale() {
        return Language.of(request);
    }

    public String lang() {
        return locale().getLanguage().equals("en") ? "en" : "zh-CN";
    }

    public String otherLanguage() {
        return locale().getLanguage().equals("en") ? "zh" : "en";
    }

    public boolean signedIn() {
        return current.find().isPresent();
    }

    public String name() {
        return current.find().map(Actor::name).orElse("");
    }

    /** The text key of the member's role. */
    public String role() {
        return "role_" + current.find().map(Actor::role).map(Role::name).orElse("NONE");
    }

    public boolean isOwner() {
        return is(Role.OWNER);
    }

    public boolean isFinance() {
        return is(Role.FINANCE);
    }

    public boolean isApprover() {
        return is(Role.APPROVER);
    }

    public boolean isStaff() {
        return is(Role.STAFF);
    }

    private boolean is(Role role) {
        return current.find().filter(actor -> actor.is(role)).isPresent();
    }

    public boolean tryOut() {
        return tryOut;
    }

    public String path() {
        return request.normalizedPath();
    }

    public boolean home() {
        return path().equals("/");
    }

    /** Where a form that belongs to no page, such as the language switch, comes back to. */
    public String back() {
        return request.request().method().name().equals("GET") ? request.request().uri() : "/";
    }

    public List<Navigation.Group> navigation() {
        Role role = current.find().map(Actor::role).orElse(null);
        return role == null ? List.of() : Navigation.of(role, path());
    }

    /** What the last act has to say, once; null when nothing. */
    public String flash() {
        return Flash.take(request, locale());
    }

    /** A fresh number for a form that makes something new. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    public String style() {
        return Assets.STYLE;
    }

    public String icon() {
        return Assets.ICON;
    }
}
