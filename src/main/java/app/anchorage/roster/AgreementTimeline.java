package app.anchorage.roster;

import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** One anchor's active versions. In force on a day is the one with the latest start on or before it; of equal starts, the later version. */
public final class AgreementTimeline {
    private static final Comparator<Version> BY_FORCE = Comparator.comparing(Version::validFrom).thenComparing(Version::number);

    /** @param holdDays null: the agency's hold rules decide; @param corrects the version whose days it corrects, else null */
    public record Version(long id, long anchorId, int number, LocalDate validFrom, int sharePoints, Integer holdDays, Long corrects, boolean used) {
        public Rate share() {
            return Rate.basisPoints(sharePoints);
        }

        public boolean isCorrection() {
            return corrects != null;
        }
    }

    private final List<Version> versions;

    private AgreementTimeline(List<Version> versions) {
        this.versions = versions;
    }

    /** @param active versions of one anchor, in any order; proposals and rejected ones left out */
    public static AgreementTimeline of(Collection<Version> active) {
        return new AgreementTimeline(active.stream().sorted(BY_FORCE).toList());
    }

    public static AgreementTimeline empty() {
        return new AgreementTimeline(List.of());
    }

    /** The version whose shares an order has that was created on that day (in China). */
    public Optional<Version> on(LocalDate createdDay) {
        return inForce(createdDay, v -> true);
    }

    /** The agreement's own hold days for a line settled on that day; corrections never change them. Empty: hold rules decide. */
    public OptionalInt holdOn(LocalDate settlementDay) {
        return inForce(settlementDay, v -> !v.isCorrection())
                .filter(v -> v.holdDays() != null)
                .map(v -> OptionalInt.of(v.holdDays()))
                .orElseGet(OptionalInt::empty);
    }

    /** The first day on which a version that starts on that day no longer rules; empty when nothing follows. */
    public Optional<LocalDate> nextStartAfter(LocalDate day) {
        return versions.stream().map(Version::validFrom).filter(from -> from.isAfter(day)).findFirst();
    }

    /** @throws java.util.NoSuchElementException when there is no version */
    public LocalDate firstStart() {
        return versions.stream().map(Version::validFrom).findFirst().orElseThrow();
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    private Optional<Version> inForce(LocalDate day, Predicate<Version> which) {
        return versions.stream().filter(which).filter(v -> !v.validFrom().isAfter(day)).reduce((earlier, later) -> later);
    }
}
