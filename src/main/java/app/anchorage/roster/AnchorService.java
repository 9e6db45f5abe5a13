package app.anchorage.roster;

import app.anchorage.agency.Audit;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Signs on, describes, archives and brings back anchors. */
@ApplicationScoped
public class AnchorService {
    @Inject
    Anchors anchors;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public long create(Anchor.Profile profile) {
        return create(profile, null);
    }

    /** @param form the form's number, so that sending it twice makes one anchor; null for none */
    @Transactional
    public long create(Anchor.Profile profile, UUID form) {
        Anchor anchor = new Anchor(profile, clock.instant());
        anchors.persist(anchor);
        if (form != null) {
            once.claim(form, "/anchors/" + anchor.id());
        }
        flush(profile.stageName());
        audit.record("ANCHOR_ADDED", "ANCHOR", anchor.id(), null, profile, null);
        return anchor.id();
    }

    /** @param version as the form was shown */
    @Transactional
    public void edit(long id, int version, Anchor.Profile profile) {
        Anchor anchor = find(id);
        if (anchor.version() != version) {
            throw new BrokenRule("roster_anchor_changed", anchor.stageName());
        }
        if (!anchor.stageName().equals(profile.stageName())) {
            nameIsFree(profile.stageName());
        }
        Anchor.Profile before = anchor.profile();
        anchor.describe(profile);
        flush(profile.stageName());
        audit.record("ANCHOR_CHANGED", "ANCHOR", id, before, profile, null);
    }

    @Transactional
    public void archive(long id, String reason) {
        Anchor anchor = find(id);
        if (anchor.archived()) {
            throw new BrokenRule("roster_already_archived", anchor.stageName());
        }
        anchor.archive();
        audit.record("ANCHOR_ARCHIVED", "ANCHOR", id, null, null, reason);
    }

    @Transactional
    public void activate(long id) {
        Anchor anchor = find(id);
        if (!anchor.archived()) {
            throw new BrokenRule("roster_not_archived", anchor.stageName());
        }
        anchor.activate();
        audit.record("ANCHOR_BROUGHT_BACK", "ANCHOR", id, null, null, null);
    }

    @Transactional
    public Anchor find(long id) {
        return anchors.findByIdOptional(id).orElseThrow(NotFound::new);
    }

    private void nameIsFree(String stageName) {
        if (anchors.named(stageName).isPresent()) {
            throw new Refused("stageName", "roster_name_taken", stageName);
        }
    }

    /** Two people may write the same name at once; the database lets one of them. */
    private void flush(String stageName) {
        try {
            anchors.flush();
        } catch (PersistenceException e) {
            throw Constraint.violated(e, "stage_name") ? new Refused("stageName", "roster_name_taken", stageName) : e;
        }
    }
}
