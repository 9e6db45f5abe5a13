package app.anchorage.roster;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.NumberSeries;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.Agreement.Correction;
import app.anchorage.roster.Agreement.State;
import app.anchorage.roster.Agreement.Terms;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.NotFound;
import app.anchorage.web.Once;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Writes an anchor's agreement forth: directly for days no money used, else by a correction that a second person decides. */
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
    Instance<AgreementImpact> impact;

    @Inject
    Consequences consequences;

    @Inject
    CurrentActor current;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    NumberSeries numbers;

    @Inject
    Clock clock;

    /** A new version for days that no money used yet; lines that waited for an agreement are booked. */
    @Transactional
    public long add(long anchorId, Terms terms) {
        return add(anchorId, terms, null, null);
    }

    /**
     * With a reason, terms for days whose money is booked otherwise become a proposal for a second person.
     *
     * @param form the form's number, so that sending it twice makes one version; null for none
     */
    @Transactional
    public long add(long anchorId, Terms terms, String reason, UUID form) {
        used.holdStill(current.get().agencyId());
        anchors.find(anchorId);
        claim(form, anchorId);
        AgreementRules.monthIsOwedOnce(terms.scope(), terms.pay());
        AgreementTimeline timeline = agreements.timeline(anchorId);
        if (reason != null && rules.lastChanged(anchorId, timeline, terms, today()).isPresent()) {
            rules.holdIsUnused(anchorId, timeline, terms);
            return propose(Agreement.backdated(anchorId, agreements.nextNumber(anchorId), terms, reason), "AGREEMENT_PROPOSED", null);
        }
        rules.mayAdd(anchorId, timeline, terms, today());
        Agreement version = Agreement.direct(anchorId, agreements.nextNumber(anchorId), terms);
        persist(version);
        audit.record("AGREEMENT_ADDED", "ANCHOR", anchorId, null, version.facts(), terms.note());
        consequences.ofAgreement(version.id(), terms.note());
        version.numbered(number());
        return version.id();
    }

    private long propose(Agreement proposal, String action, Object before) {
        if (agreements.hasProposal(proposal.anchorId())) {
            throw new BrokenRule("roster_proposal_waits").back("/anchors/" + proposal.anchorId());
        }
        persist(proposal);
        audit.record(action, "ANCHOR", proposal.anchorId(), before, proposal.facts(), proposal.reason());
        return proposal.id();
    }

    private String number() {
        return numbers.next("A", today(), 1).get(0);
    }

    private LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    /** What {@link #add} would refuse, for a preview; empty when it would take the terms. */
    @Transactional
    public Optional<Refused> refusal(long anchorId, AgreementTimeline timeline, Terms terms) {
        try {
            rules.mayAdd(anchorId, timeline, terms, today());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    /** A correction of a version that money used, as a proposal: nothing changes until a second person accepts it. */
    @Transactional
    public long propose(long anchorId, long versionId, Correction to, UUID form) {
        claim(form, anchorId);
        used.holdStill(current.get().agencyId());
        Agreement corrected = find(anchorId, versionId);
        rules.mayCorrect(corrected, agreements.timeline(anchorId), to);
        return propose(corrected.correctedBy(agreements.nextNumber(anchorId), to), "AGREEMENT_CORRECTION_PROPOSED", corrected.facts());
    }

    /** @param seen the token of the preview that the deciding person saw */
    @Transactional
    public void accept(long anchorId, long id, String seen, String why) {
        used.holdStill(current.get().agencyId());
        Agreement correction = proposal(anchorId, id);
        mayAccept(correction);
        if (!preview(id).token().equals(seen)) {
            throw new BrokenRule("roster_preview_changed").back("/anchors/" + anchorId + "/agreements/" + id);
        }
        decide(correction, "AGREEMENT_CORRECTION_ACCEPTED", State.ACTIVE, why);
        consequences.ofAgreement(id, correction.reason());
        correction.numbered(number());
    }

    private void mayAccept(Agreement proposal) {
        try {
            rules.mayAccept(proposal, agreements.timeline(proposal.anchorId()));
        } catch (Refused refused) {
            throw new BrokenRule(refused.key(), refused.args()).back("/anchors/" + proposal.anchorId() + "/agreements/" + proposal.id());
        }
    }

    @Transactional
    public void reject(long anchorId, long id, String why) {
        used.holdStill(current.get().agencyId());
        decide(proposal(anchorId, id), "AGREEMENT_CORRECTION_REJECTED", State.REJECTED, why);
    }

    /** What accepting the proposal would change; nothing while no money is booked. */
    @Transactional
    public AgreementImpact.Impact preview(long id) {
        return impact.isResolvable() ? impact.get().preview(id) : AgreementImpact.Impact.NONE;
    }

    @Transactional
    public Agreement find(long anchorId, long id) {
        return agreements.ofAnchor(anchorId, id).orElseThrow(NotFound::new);
    }

    private Agreement proposal(long anchorId, long id) {
        Agreement agreement = find(anchorId, id);
        if (!agreement.proposed()) {
            throw new BrokenRule("roster_proposal_decided").back("/anchors/" + anchorId);
        }
        if (agreement.createdBy() == current.get().member()) {
            throw new BrokenRule("roster_second_person").back("/anchors/" + anchorId);
        }
        return agreement;
    }

    private void decide(Agreement correction, String action, State decision, String why) {
        Agreement.Facts before = correction.facts();
        correction.decide(decision, current.get().member(), why, clock.instant());
        agreements.flush();
        audit.record(action, "ANCHOR", correction.anchorId(), before, correction.facts(), why);
    }

    private void claim(UUID form, long anchorId) {
        if (form != null) {
            once.claim(form, "/anchors/" + anchorId);
        }
    }

    private void persist(Agreement version) {
        version.createdBy(current.get().member(), clock.instant());
        agreements.persistAndFlush(version);
    }
}
