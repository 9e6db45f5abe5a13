package app.anchorage.roster;

import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.AgreementTimeline.Version;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What may be written into a timeline: days that money used change only by a correction, due days never. */
@ApplicationScoped
class AgreementRules {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    @Inject
    UsedDays used;

    /** An import, which has no second person, writes terms only for days that no money used; looked up, as rehearsing every row would take long. */
    void mayAdd(long anchorId, AgreementTimeline timeline, Terms terms, LocalDate today) {
        lastChanged(anchorId, timeline, terms, today).ifPresent(day -> {
            throw new Refused("reason", timeline.isEmpty() ? "roster_days_waiting" : "roster_days_used", day.toString());
        });
        mayWrite(anchorId, timeline, terms);
    }

    /** Hours, floors, bases and fixed amounts are of the anchor's month, not of some of its sales: an agreement for a part may not say them. */
    private static void monthIsOwedOnce(Scope scope, Pay pay) {
        if (scope.of() != Scope.Of.ALL && (pay.form().hourly() || pay.fixedMonthly())) {
            throw new Refused("form", "roster_scope_monthly");
        }
    }

    /** What nobody may write, not even with a second person. */
    void mayWrite(long anchorId, AgreementTimeline timeline, Terms terms) {
        monthIsOwedOnce(terms.scope(), terms.pay());
        holdIsUnused(anchorId, timeline, terms);
    }

    /** The last sale day, month or delivery whose booked money the terms could change; money that waits in suspense for days past is booked money. */
    private Optional<LocalDate> lastChanged(long anchorId, AgreementTimeline timeline, Terms terms, LocalDate today) {
        AgreementTimeline same = timeline.only(terms.scope());
        LocalDate until = until(same, terms.validFrom());
        Optional<Version> ruling = ruling(timeline, terms);
        if (ruling.isPresent()) {
            return lastUsed(timeline, ruling.get(), terms.validFrom(), until);
        }
        return terms.validFrom().isBefore(today) ? last(timeline, anchorId, terms.validFrom(), until) : Optional.empty();
    }

    /** A line already booked has its due day from the hold in force on its settlement day, and keeps it. */
    void holdIsUnused(long anchorId, AgreementTimeline timeline, Terms terms) {
        if (ruling(timeline, terms).map(ruling -> Objects.equals(ruling.holdDays(), terms.holdDays())).orElse(true)) {
            return;
        }
        LocalDate until = until(timeline.only(terms.scope()), terms.validFrom());
        used.lastSettlement(anchorId, terms.validFrom(), until, timeline.firstStart()).ifPresent(day -> {
            throw new Refused("holdDays", "roster_hold_used", day.toString());
        });
    }

    private static Optional<Version> ruling(AgreementTimeline timeline, Terms terms) {
        return timeline.only(terms.scope()).on(terms.validFrom()).or(() -> timeline.on(terms.validFrom()));
    }

    private Optional<LocalDate> lastUsed(AgreementTimeline timeline, Version ruling, LocalDate from, LocalDate until) {
        return last(timeline, ruling.anchorId(), from, until)
                .or(() -> Optional.of(ruling.validFrom()).filter(start -> ruling.used() && start.equals(from)));
    }

    /** Nothing is looked up beyond the lines of plain shares: an import asks for thousands of anchors. */
    private Optional<LocalDate> last(AgreementTimeline timeline, long anchorId, LocalDate from, LocalDate until) {
        boolean lines = !timeline.isEmpty() && timeline.versions().stream().allMatch(version -> version.pay().equals(Pay.SHARE));
        return (lines ? Optional.<LocalDate>empty() : used.lastBeyondLines(anchorId, from)).or(() -> used.lastSale(anchorId, from, until));
    }

    void mayCorrect(Agreement corrected, AgreementTimeline timeline, Agreement.Correction to) {
        monthIsOwedOnce(corrected.scope(), to.pay());
        AgreementTimeline same = timeline.only(corrected.scope());
        Version ruling = ruling(corrected.validFrom(), corrected.id(), same);
        LocalDate until = until(same, ruling.validFrom());
        if (!ruling.used() && lastUsed(timeline, ruling, ruling.validFrom(), until).isEmpty()) {
            throw new BrokenRule("roster_correction_not_needed", Integer.toString(ruling.number()));
        }
        if (ruling.sharePoints() == to.sharePoints() && ruling.pay().equals(to.pay())) {
            throw new Refused("share", "roster_share_unchanged");
        }
    }

    /** An open version that still rules on the day gets it as its last. */
    void mayEnd(Agreement version, AgreementTimeline timeline, LocalDate day) {
        if (!version.active() || version.validTo() != null) {
            throw new BrokenRule("roster_already_ends").back("/anchors/" + version.anchorId() + "/agreements/" + version.id());
        }
        if (day.isBefore(version.validFrom())) {
            throw new Refused("lastDay", "roster_end_before_from", version.validFrom().toString());
        }
        ruling(day, version.id(), timeline.only(version.scope()));
    }

    void mayAccept(Agreement proposal, AgreementTimeline timeline) {
        if (proposal.corrects() == null) {
            holdIsUnused(proposal.anchorId(), timeline, proposal.terms());
        } else {
            stillCorrects(proposal, timeline);
        }
    }

    /** What it was proposed for is as it was: in force, and without another last day. */
    private static void stillCorrects(Agreement correction, AgreementTimeline timeline) {
        LocalDate ends = ruling(correction.validFrom(), correction.corrects(), timeline.only(correction.scope())).validTo();
        if (ends != null && !ends.equals(correction.validTo())) {
            throw new BrokenRule("roster_version_superseded");
        }
    }

    private static Version ruling(LocalDate day, long id, AgreementTimeline timeline) {
        return timeline.on(day).filter(v -> v.id() == id).orElseThrow(() -> new BrokenRule("roster_version_superseded"));
    }

    private static LocalDate until(AgreementTimeline timeline, LocalDate from) {
        return timeline.nextStartAfter(from).orElse(FOR_EVER);
    }
}
