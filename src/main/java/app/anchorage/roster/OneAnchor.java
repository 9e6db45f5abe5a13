package app.anchorage.roster;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AnchorPages.OnePage;
import app.anchorage.web.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;

/** The page of one anchor, shown by itself and again when something added to it was refused. */
@ApplicationScoped
class OneAnchor {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance anchor(OnePage page);
    }

    @Inject
    AnchorView view;

    @Inject
    CurrentActor current;

    @Inject
    Instance<WeekOfWork> work;

    @Inject
    Clock clock;

    /** @param asked a sale that looks for its agreement; null when nobody asked */
    TemplateInstance page(long id, SaleAsked asked) {
        return page(id, asked, PositionForm.from(ChinaTime.day(clock.instant())), FormErrors.none());
    }

    TemplateInstance page(long id, PositionForm form, FormErrors errors) {
        return page(id, new SaleAsked(), form, errors);
    }

    private TemplateInstance page(long id, SaleAsked asked, PositionForm form, FormErrors errors) {
        AnchorView.Whole whole = view.of(id);
        return Templates.anchor(new OnePage(whole, asked.answer(whole), form, errors, current.get().is(Role.OWNER, Role.STAFF),
                current.get().is(Role.OWNER, Role.APPROVER), week(id)));
    }

    /** Null without a schedule. */
    private WeekOfWork.Sum week(long id) {
        return work.stream().findFirst().flatMap(week -> week.of(id, ChinaTime.day(clock.instant()))).orElse(null);
    }
}
