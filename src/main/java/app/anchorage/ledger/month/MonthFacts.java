package app.anchorage.ledger.month;

import app.anchorage.money.Money;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.AgreementTimeline.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an anchor's month is made of, as known on some day.
 *
 * @param sums of the lines by agreement version; @param parts by version what its lines gave each payee, where a team's month asks for it
 * @param minutes verified
 */
public record MonthFacts(AnchorMonth month, AgreementTimeline timeline, Map<Long, MonthSums> sums, Map<Long, Map<Long, Money>> parts, long minutes) {

    /** Who owes what the month owes by itself: the version in force on the month's last day on which any is. */
    Optional<Version> ruling() {
        return ruling(month, timeline);
    }

    static Optional<Version> ruling(AnchorMonth month, AgreementTimeline timeline) {
        return Stream.iterate(month.end(), day -> !day.isBefore(month.month()), day -> day.minusDays(1)).map(timeline::on).flatMap(Optional::stream).findFirst();
    }

    boolean rules(Version version) {
        return ruling().filter(ruling -> ruling.id() == version.id()).isPresent();
    }

    /** The versions that have something monthly to say of it. */
    Stream<Version> versions() {
        return timeline.versions().stream().filter(v -> v.terms().monthly()).filter(v -> sums.containsKey(v.id()) || rules(v));
    }

    MonthSums own(Version version) {
        return sums.getOrDefault(version.id(), MonthSums.none(version.id()));
    }

    Map<Long, Money> parts(Version version) {
        return parts.getOrDefault(version.id(), Map.of());
    }

    /** The version of that number, in force or not. */
    Optional<Version> version(long id) {
        return timeline.versions().stream().filter(v -> v.id() == id).findFirst();
    }

    LocalDate end() {
        return month.end();
    }
}
