package app.anchorage.deal.rate;

import app.anchorage.deal.Format;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One anchor's rate cards. On a day the one with the latest start on or before it rules; of equal starts, the newest. */
public final class RateTimeline {
    private static final Comparator<RateCard> BY_FORCE = Comparator.comparing(RateCard::validFrom).thenComparing(RateCard::id);

    private final List<RateCard> cards;

    private RateTimeline(List<RateCard> cards) {
        this.cards = cards;
    }

    public static RateTimeline of(Collection<RateCard> cards) {
        return new RateTimeline(cards.stream().sorted(BY_FORCE).toList());
    }

    public Optional<RateCard> on(Format format, LocalDate day) {
        return cards.stream().filter(card -> card.format() == format && !card.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The first day that a version starting on that day no longer rules; empty when nothing follows. */
    public Optional<LocalDate> nextStart(Format format, LocalDate from) {
        return cards.stream().filter(card -> card.format() == format).map(RateCard::validFrom).filter(day -> day.isAfter(from)).findFirst();
    }

    /** The format's versions, the latest first. */
    public List<RateCard> versions(Format format) {
        return cards.stream().filter(card -> card.format() == format).sorted(BY_FORCE.reversed()).toList();
    }
}
