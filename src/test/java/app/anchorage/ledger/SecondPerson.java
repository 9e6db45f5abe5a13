package app.anchorage.ledger;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.order.Desk;
import app.anchorage.order.Rehearsal;
import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.Proposals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Somebody else of the agency, who looks at what the first proposes and accepts it. */
@ApplicationScoped
public class SecondPerson {
    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    ActAs actAs;

    @Inject
    Proposals proposals;

    /** @return the version in force */
    public long agrees(Actor first, long anchor, Terms terms) {
        long proposal = desk.call(first, () -> proposals.backdate(anchor, terms, "补签", null));
        accepts(first, anchor, proposal);
        return proposal;
    }

    public void accepts(Actor first, long anchor, long proposal) {
        String seen = sees(office.approver(first), anchor, proposal).token();
        accepts(first, anchor, proposal, seen);
    }

    public void accepts(Actor first, long anchor, long proposal, String seen) {
        desk.run(office.approver(first), () -> proposals.accept(anchor, proposal, seen, null));
    }

    public Rehearsal.Outcome sees(Actor who, long anchor, long proposal) {
        office.approver(who);
        return (Rehearsal.Outcome) actAs.call(who, () -> proposals.preview(anchor, proposal));
    }
}
