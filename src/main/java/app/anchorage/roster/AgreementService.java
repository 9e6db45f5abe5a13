package app.anchorage.roster;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.Agreement.Terms;
import app.anchorage.web.NotFound;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Writes an anchor's agreement forth, as far as one person may: booked money stays as it is. {@link Proposals} has the rest. */
@ApplicationScoped
public class AgreementService {
    @Inject
    AgreementRepository agreements;

    @Inject
    AgreementRules rules;

    @Inject
    AnchorService anchors;

    @Inject
    UsedDays used;

    @Inject
    AgreementImpact impact;

    @Inject
    Paperwork paperwork;

    @Inject
    CurrentActor current;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** A new version; @throws Refused when it would change what is booked, or the hold of what has its due day. */
    @Transactional
    public long add(long anchorId, Terms terms) {
        return add(anchorId, terms, null);
    }

    /** @param form the form's number, so that sending it twice makes one version; null for none */
    @Transactional
    public long add(long anchorId, Terms terms, UUID form) {
        used.holdStill(current.get().agencyId());
        anchors.find(anchorId);
        paperwork.claim(form, anchorId);
        Agreement version = write(anchorId, terms);
        movesNothing();
        paperwork.number(version);
        return version.id();
    }

    /** What {@link #add} would do to money if one person were enough. Only outside a transaction. */
    public AgreementImpact.Impact rehearse(long anchorId, Terms terms) {
        return impact.rehearse(() -> write(anchorId, terms));
    }

    private Agreement write(long anchorId, Terms terms) {
        rules.mayWrite(anchorId, agreements.timeline(anchorId), terms);
        Agreement version = Agreement.direct(anchorId, agreements.nextNumber(anchorId), terms);
        paperwork.persist(version);
        audit.record("AGREEMENT_ADDED", "ANCHOR", anchorId, null, version.facts(), terms.note());
        impact.apply(version.id(), terms.note());
        return version;
    }

    /** The last day of an open version, given later; @throws MovesMoney when money is booked for days after it */
    @Transactional
    public void end(long anchorId, long id, LocalDate lastDay, String reason) {
        used.holdStill(current.get().agencyId());
        Agreement version = find(anchorId, id);
        rules.mayEnd(version, agreements.timeline(anchorId), lastDay);
        Agreement.Facts before = version.facts();
        endOpen(version, lastDay);
        audit.record("AGREEMENT_ENDED", "ANCHOR", anchorId, before, version.facts(), reason);
        impact.apply(id, reason);
        movesNothing();
    }

    /** Earlier versions of the scope end with it: they do not come back after the day. */
    void endOpen(Agreement version, LocalDate lastDay) {
        agreements.openOn(version, lastDay).forEach(open -> open.endOn(lastDay));
        agreements.flush();
    }

    private void movesNothing() {
        LocalDate until = impact.soFar().until();
        if (until != null) {
            throw new MovesMoney(until);
        }
    }

    /** What an import of many would refuse of these terms, row by row; empty when it would take them. */
    @Transactional
    public Optional<Refused> refusal(long anchorId, AgreementTimeline timeline, Terms terms) {
        try {
            rules.mayAdd(anchorId, timeline, terms, ChinaTime.day(clock.instant()));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** Whether another has taken its place for good by the day. */
    @Transactional
    public boolean superseded(Agreement version, LocalDate day) {
        return version.active() && agreements.timeline(version.anchorId()).only(version.scope()).superseded(version.id(), day);
    }

    /** The version for everything that holds on the day, or else held until the day before. */
    @Transactional
    public Optional<AgreementTimeline.Version> followed(long anchorId, LocalDate day) {
        AgreementTimeline all = agreements.timeline(anchorId).only(Scope.ALL);
        return all.on(day).or(() -> all.on(day.minusDays(1)));
    }

    @Transactional
    public Agreement find(long anchorId, long id) {
        return agreements.ofAnchor(anchorId, id).orElseThrow(NotFound::new);
    }
}
