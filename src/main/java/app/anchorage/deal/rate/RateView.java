package app.anchorage.deal.rate;

import app.anchorage.deal.Format;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.AnchorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What pages show of an anchor's rates. */
@ApplicationScoped
public class RateView {
    /** One format's versions, the latest first; {@code inForce} rules today, null when none does yet. */
    public record Versions(Format format, RateCard inForce, List<RateCard> cards) {}

    public record Rates(Anchor anchor, String audience, List<Versions> formats) {}

    @Inject
    RateCards cards;

    @Inject
    AnchorService anchors;

    @Inject
    Clock clock;

    public LocalDate today() {
        return ChinaTime.day(clock.instant());
    }

    @Transactional
    public Rates of(long anchorId) {
        Anchor anchor = anchors.find(anchorId);
        RateTimeline timeline = cards.timeline(anchorId);
        List<Versions> formats = Arrays.stream(Format.values())
                .map(format -> new Versions(format, timeline.on(format, today()).orElse(null), timeline.versions(format)))
                .filter(versions -> !versions.cards().isEmpty()).toList();
        return new Rates(anchor, cards.audience(anchorId), formats);
    }

    @Transactional
    public RateSheet sheet(long anchorId) {
        Anchor anchor = anchors.find(anchorId);
        RateTimeline timeline = cards.timeline(anchorId);
        List<RateSheet.Line> lines = Arrays.stream(Format.values())
                .flatMap(format -> timeline.on(format, today()).map(RateView::line).map(Stream::of).orElseGet(Stream::empty)).toList();
        return new RateSheet(anchorId, cards.agencyName(), anchor.stageName(), cards.audience(anchorId), lines, cards.record(anchorId, today()), today());
    }

    private static RateSheet.Line line(RateCard card) {
        return new RateSheet.Line(card.format(), card.list(), card.validFrom());
    }
}
