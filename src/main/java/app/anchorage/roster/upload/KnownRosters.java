package app.anchorage.roster.upload;

import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.AgreementService;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.Anchors;
import app.anchorage.roster.PromotionPosition;
import app.anchorage.roster.PromotionPositions;
import app.anchorage.roster.upload.KnownRoster.Held;
import app.anchorage.roster.upload.KnownRoster.Known;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Loads what the agency knows of its anchors, for comparing a whole file with it. */
@ApplicationScoped
class KnownRosters {
    @Inject
    Anchors anchors;

    @Inject
    PromotionPositions positions;

    @Inject
    AgreementRepository agreements;

    @Inject
    AgreementService service;

    RosterPlanner planner(LocalDate today) {
        KnownRoster known = new KnownRoster();
        Map<Long, AgreementTimeline> timelines = agreements.all();
        Map<Long, String> names = new HashMap<>();
        anchors.listAll().forEach(anchor -> {
            names.put(anchor.id(), anchor.stageName());
            known.anchor(known(anchor, timelines));
        });
        positions.listAll().forEach(p -> known.position(p.kind(), p.code(), held(p, names)));
        return new RosterPlanner(known, this::refusal, today);
    }

    private static Known known(Anchor anchor, Map<Long, AgreementTimeline> timelines) {
        AgreementTimeline timeline = timelines.getOrDefault(anchor.id(), AgreementTimeline.empty());
        return new Known(anchor.id(), anchor.stageName(), anchor.legalName(), anchor.archived(), timeline);
    }

    private static Held held(PromotionPosition p, Map<Long, String> names) {
        boolean room = p.anchorId() == null;
        return new Held(room ? p.room() : names.get(p.anchorId()), room, p.validFrom(), p.validTo());
    }

    private Optional<Refused> refusal(Known anchor, Terms terms) {
        return anchor.isNew ? Optional.empty() : service.refusal(anchor.id, anchor.timeline(), terms);
    }
}
