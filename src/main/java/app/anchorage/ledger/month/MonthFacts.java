package app.anchorage.ledger.month;

import app.anchorage.earning.pay.PartMonth;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.AgreementTimeline.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        return last(month, timeline, version -> true);
    }

    /** Who owes floor, hours and base: the last version in force in the month that pays any, so that a month owes them once. */
    Optional<Version> owing() {
        return last(month, timeline, version -> version.terms().form().fixed());
    }

    private static Optional<Version> last(AnchorMonth month, AgreementTimeline timeline, Predicate<Version> which) {
        return Stream.iterate(month.end(), day -> !day.isBefore(month.month()), day -> day.minusDays(1)).map(timeline::on).flatMap(Optional::stream)
                .filter(which).findFirst();
    }

    boolean owes(Version version) {
        return owing().filter(owing -> owing.id() == version.id()).isPresent();
    }

    /** On how many days of the month the version is in force. */
    int days(Version version) {
        return (int) month.month().datesUntil(month.end().plusDays(1)).filter(day -> timeline.on(day).filter(on -> on.id() == version.id()).isPresent()).count();
    }

    /** What floor and base come to: whole by an agreement that says so, else of each version by its days. */
    List<PartMonth> partMonths() {
        int of = month.end().getDayOfMonth();
        return owing().map(owing -> owing.pay().wholeMonths() ? List.of(part(owing, of, of))
                : timeline.versions().stream().filter(v -> v.terms().form().fixed() && days(v) > 0).map(v -> part(v, days(v), of)).toList()).orElse(List.of());
    }

    private static PartMonth part(Version version, int days, int of) {
        return new PartMonth(version.terms().form().floor(), version.terms().form().base(), days, of);
    }

    /** Fixed amounts of the version's team: whole where the last one that pays any says so, else by days, what all versions come to rounded once. */
    Map<Long, Money> fixed(Version version) {
        Optional<Version> owing = last(month, timeline, each -> !each.terms().fixed().isEmpty());
        if (owing.isEmpty() || version.terms().fixed().isEmpty()) {
            return Map.of();
        }
        if (owing.get().pay().wholeMonths()) {
            return owing.get().id() == version.id() ? version.terms().fixed() : Map.of();
        }
        return days(version) == 0 ? Map.of() : version.terms().fixed().keySet().stream().collect(Collectors.toMap(payee -> payee, payee -> byDays(payee, version)));
    }

    private Money byDays(long payee, Version version) {
        int of = month.end().getDayOfMonth();
        long before = timeline.versions().stream().takeWhile(each -> each.id() != version.id()).mapToLong(each -> fenDays(payee, each)).sum();
        return PartMonth.owed(before + fenDays(payee, version), of).minus(PartMonth.owed(before, of));
    }

    private long fenDays(long payee, Version version) {
        return days(version) * version.terms().fixed().getOrDefault(payee, Money.ZERO).fen();
    }

    boolean rules(Version version) {
        return ruling().filter(ruling -> ruling.id() == version.id()).isPresent();
    }

    /** The versions that have something monthly to say of it. */
    Stream<Version> versions() {
        return timeline.versions().stream().filter(v -> v.terms().monthly()).filter(v -> sums.containsKey(v.id()) || rules(v) || owes(v) || !fixed(v).isEmpty());
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
