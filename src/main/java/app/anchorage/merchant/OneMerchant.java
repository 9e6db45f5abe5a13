package app.anchorage.merchant;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.merchant.MerchantPages.OnePage;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The page of one merchant, shown by itself and again when a brand was refused. */
@ApplicationScoped
class OneMerchant {
    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance merchant(OnePage page);
    }

    @Inject
    MerchantView view;

    @Inject
    CurrentActor current;

    @Inject
    RoutingContext request;

    TemplateInstance page(long id, String brand, FormErrors errors) {
        return Templates.merchant(new OnePage(view.of(id, Language.of(request)), brand, errors, current.get().is(Role.OWNER, Role.STAFF)));
    }
}
