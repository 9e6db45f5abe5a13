package app.anchorage.roster;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AnchorPages.DecisionPage;
import app.anchorage.web.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

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
    AnchorService anchors;

    @Inject
    AnchorView view;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @param signedOn as typed, or null */
    TemplateInstance page(long anchorId, long version, String signedOn, FormErrors errors) {
        Agreement agreement = agreements.find(anchorId, version);
        AgreementImpact.Impact impact = agreement.proposed() ? agreements.preview(version) : AgreementImpact.Impact.NONE;
        AnchorView.VersionRow corrected = agreement.corrects() == null ? null : view.version(anchorId, agreement.corrects());
        return Templates.decision(new DecisionPage(anchors.find(anchorId), view.version(anchorId, version), corrected, impact, obstacle(agreement),
                signedOn, errors, current.get().is(Role.OWNER, Role.STAFF), ChinaTime.day(clock.instant())));
    }

    private String obstacle(Agreement agreement) {
        Actor actor = current.get();
        if (!agreement.proposed()) {
            return "roster_proposal_decided";
        }
        if (!actor.is(Role.OWNER, Role.APPROVER)) {
            return "roster_decider_needed";
        }
        return agreement.createdBy() == actor.member() ? "roster_second_person" : null;
    }
}
