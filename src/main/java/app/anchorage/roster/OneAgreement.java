package app.anchorage.roster;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AnchorPages.DecisionPage;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Language;
import app.anchorage.web.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The page of one agreement version, shown by itself and again when a decision or a signature was refused. */
@ApplicationScoped
class OneAgreement {
    @CheckedTemplate(basePath = "roster", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance decision(DecisionPage page);
    }

    @Inject
    AgreementService agreements;

    @Inject
    Proposals proposals;

    @Inject
    AnchorService anchors;

    @Inject
    AnchorView view;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param form as typed; @param changed whether money moved since a preview was shown */
    TemplateInstance page(long anchorId, long version, DecisionForm form, FormErrors errors, boolean changed) {
        Agreement agreement = agreements.find(anchorId, version);
        AnchorView.VersionRow corrected = agreement.corrects() == null ? null : view.version(anchorId, agreement.corrects());
        AgreementImpact.Impact impact = null;
        String obstacle = agreement.proposed() ? obstacle(agreement) : null;
        try {
            impact = agreement.proposed() ? proposals.preview(anchorId, version) : null;
        } catch (BrokenRule broken) {
            obstacle = broken.text(Language.current());
        }
        return Templates.decision(new DecisionPage(anchors.find(anchorId), view.version(anchorId, version), corrected, impact, changed, obstacle, form, errors,
                current.get(), today(), agreements.superseded(agreement, today())));
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    private String obstacle(Agreement agreement) {
        Actor actor = current.get();
        if (!actor.is(Role.OWNER, Role.APPROVER)) {
            return Texts.of(Language.current(), "roster_decider_needed");
        }
        return agreement.createdBy() == actor.member() ? Texts.of(Language.current(), "roster_second_person") : null;
    }
}
