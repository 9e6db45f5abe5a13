package app.anchorage.roster;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.roster.Agreement.Correction;
import app.anchorage.roster.Agreement.State;
import app.anchorage.roster.Agreement.Terms;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Agreements that change booked money: proposed with a reason, decided by a second person who saw the whole of it, or taken back. */
@ApplicationScoped
public class Proposals {
    @Inject
    AgreementService service;

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

    /** Terms for days whose money is booked otherwise. @param form as in {@link AgreementService#add} */
    @Transactional
    public long backdate(long anchorId, Terms terms, String reason, UUID form) {
        used.holdStill(current.get().agencyId());
        anchors.find(anchorId);
        rules.mayWrite(anchorId, agreements.timeline(anchorId), terms);
        return propose(Agreement.backdated(anchorId, agreements.nextNumber(anchorId), terms, reason), "AGREEMENT_PROPOSED", null, form);
    }

    /** Other terms for the days of a version that money used. */
    @Transactional
    public long correct(long anchorId, long versionId, Correction to, UUID form) {
        used.holdStill(current.get().agencyId());
        Agreement corrected = service.find(anchorId, versionId);
        rules.mayCorrect(corrected, agreements.timeline(anchorId), to);
        return propose(corrected.correctedBy(agreements.nextNumber(anchorId), to), "AGREEMENT_CORRECTION_PROPOSED", corrected.facts(), form);
    }

    /** A last day after which money is booked. */
    @Transactional
    public long end(long anchorId, long versionId, LocalDate lastDay, String reason) {
        used.holdStill(current.get().agencyId());
        Agreement version = service.find(anchorId, versionId);
        rules.mayEnd(version, agreements.timeline(anchorId), lastDay);
        return propose(version.endedBy(agreements.nextNumber(anchorId), lastDay, reason), "AGREEMENT_END_PROPOSED", version.facts(), null);
    }

    private long propose(Agreement proposal, String action, Object before, UUID form) {
        paperwork.claim(form, proposal.anchorId());
        if (agreements.hasProposal(proposal.anchorId())) {
            throw new BrokenRule("roster_proposal_waits").back("/anchors/" + proposal.anchorId());
        }
        paperwork.persist(proposal);
        audit.record(action, "ANCHOR", proposal.anchorId(), before, proposal.facts(), proposal.reason());
        return proposal.id();
    }

    /** What accepting the proposal would do, whoever looks. Only outside a transaction. @throws BrokenRule when nobody could accept it */
    public AgreementImpact.Impact preview(long anchorId, long id) {
        return impact.rehearse(() -> {
            Agreement proposal = proposal(anchorId, id);
            comeIntoForce(proposal, anotherThan(proposal.createdBy()), null);
        });
    }

    /** The database wants another than the maker, also of a decision that is taken back at once. */
    private long anotherThan(long maker) {
        long looking = current.get().member();
        Long decider = looking == maker ? agreements.anotherMember(maker) : Long.valueOf(looking);
        if (decider == null) {
            throw new BrokenRule("roster_second_person");
        }
        return decider;
    }

    /**
     * Does what the preview did.
     *
     * @param seen the token of the preview that the deciding person saw
     * @throws AgreementImpact.Changed when it would do something else
     */
    @Transactional
    public void accept(long anchorId, long id, String seen, String why) {
        used.holdStill(current.get().agencyId());
        Agreement proposal = othersProposal(anchorId, id);
        comeIntoForce(proposal, current.get().member(), why);
        if (!impact.soFar().token().equals(seen)) {
            throw new AgreementImpact.Changed();
        }
        paperwork.number(proposal);
    }

    private void comeIntoForce(Agreement proposal, long decider, String why) {
        mayAccept(proposal);
        decide(proposal, "AGREEMENT_CORRECTION_ACCEPTED", State.ACTIVE, decider, why);
        if (ends(proposal)) {
            service.endOpen(proposal, proposal.validTo());
        }
        impact.apply(proposal.id(), proposal.reason());
    }

    private boolean ends(Agreement proposal) {
        return proposal.corrects() != null && proposal.validTo() != null && agreements.findById(proposal.corrects()).validTo() == null;
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
        decide(othersProposal(anchorId, id), "AGREEMENT_CORRECTION_REJECTED", State.REJECTED, current.get().member(), why);
    }

    /** Whoever made it takes it back; it stays in the timeline with the reason. */
    @Transactional
    public void withdraw(long anchorId, long id, String why) {
        used.holdStill(current.get().agencyId());
        Agreement proposal = proposal(anchorId, id);
        if (proposal.createdBy() != current.get().member()) {
            throw new BrokenRule("roster_withdraw_own").back("/anchors/" + anchorId + "/agreements/" + id);
        }
        decide(proposal, "AGREEMENT_PROPOSAL_WITHDRAWN", State.WITHDRAWN, current.get().member(), why);
    }

    private Agreement othersProposal(long anchorId, long id) {
        Agreement proposal = proposal(anchorId, id);
        if (proposal.createdBy() == current.get().member()) {
            throw new BrokenRule("roster_second_person").back("/anchors/" + anchorId);
        }
        return proposal;
    }

    private Agreement proposal(long anchorId, long id) {
        Agreement agreement = service.find(anchorId, id);
        if (!agreement.proposed()) {
            throw new BrokenRule("roster_proposal_decided").back("/anchors/" + anchorId);
        }
        return agreement;
    }

    private void decide(Agreement proposal, String action, State decision, long decider, String why) {
        Agreement.Facts before = proposal.facts();
        proposal.decide(decision, decider, why, clock.instant());
        agreements.flush();
        audit.record(action, "ANCHOR", proposal.anchorId(), before, proposal.facts(), why);
    }
}
