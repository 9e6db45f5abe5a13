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

    void mayAdd(long anchorId, AgreementTimeline timeline, Terms terms) {
        AgreementTimeline same = timeline.only(terms.scope());
        Optional<Version> ruling = same.on(terms.validFrom()).or(() -> timeline.on(terms.validFrom()));
        if (ruling.isEmpty()) {
            return;
        }
        LocalDate until = until(same, terms.validFrom());
        lastUsed(ruling.get(), terms.validFrom(), until).ifPresent(day -> {
            throw new Refused("validFrom", "roster_days_used", day.toString());
        });
        if (!Objects.equals(ruling.get().holdDays(), terms.holdDays())) {
            holdIsUnused(anchorId, timeline, terms.validFrom(), until);
        }
    }

    /** A line already booked has its due day from the hold in force on its settlement day, and keeps it. */
    private void holdIsUnused(long anchorId, AgreementTimeline timeline, LocalDate from, LocalDate until) {
        used.lastSettlement(anchorId, from, until, timeline.firstStart()).ifPresent(day -> {
            throw new Refused("holdDays", "roster_hold_used", day.toString());
        });
    }

    private Optional<LocalDate> lastUsed(Version ruling, LocalDate from, LocalDate until) {
        return used.lastSale(ruling.anchorId(), from, until)
                .or(() -> Optional.of(ruling.validFrom()).filter(start -> ruling.used() && start.equals(from)));
    }

    void mayCorrect(Agreement corrected, AgreementTimeline timeline, Agreement.Correction to) {
        AgreementTimeline same = timeline.only(corrected.scope());
        Version ruling = ruling(corrected.validFrom(), corrected.id(), same);
        LocalDate until = until(same, ruling.validFrom());
        if (lastUsed(ruling, ruling.validFrom(), until).isEmpty()) {
            throw new BrokenRule("roster_correction_not_needed", Integer.toString(ruling.number()));
        }
        if (ruling.sharePoints() == to.sharePoints() && ruling.pay().equals(to.pay())) {
            throw new Refused("share", "roster_share_unchanged");
        }
    }

    void stillCorrects(Agreement correction, AgreementTimeline timeline) {
        ruling(correction.validFrom(), correction.corrects(), timeline.only(correction.scope()));
    }

    private static Version ruling(LocalDate from, long id, AgreementTimeline timeline) {
        return timeline.on(from).filter(v -> v.id() == id).orElseThrow(() -> new BrokenRule("roster_version_superseded"));
    }

    private static LocalDate until(AgreementTimeline timeline, LocalDate from) {
        return timeline.nextStartAfter(from).orElse(FOR_EVER);
    }
}
