package app.anchorage.roster;

import app.anchorage.earning.pay.PayTerms;
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

    /**
     * @param validTo its last day, or null; @param holdDays null: the agency's hold rules decide
     * @param corrects the version whose days it corrects, else null
     */
    public record Version(long id, long anchorId, int number, LocalDate validFrom, LocalDate validTo, Scope scope, int sharePoints, Pay pay,
            Integer holdDays, Long corrects, boolean used) {
        public PayTerms terms() {
            return pay.terms(anchorId, sharePoints);
        }

        Version scoped(Scope other) {
            return new Version(id, anchorId, number, validFrom, validTo, other, sharePoints, pay, holdDays, corrects, used);
        }

        boolean holds(LocalDate day) {
            return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
        }

        public Rate share() {
            return Rate.basisPoints(sharePoints);
        }

        public boolean isCorrection() {
            return corrects != null;
        }
    }

    private final List<Version> versions;

    /** The most specific first. */
    private final List<Scope> scopes;

    private AgreementTimeline(List<Version> versions) {
        this.versions = versions;
        this.scopes = versions.stream().map(Version::scope).distinct().sorted().toList();
    }

    /** @param active versions of one anchor, in any order; proposals and rejected ones left out */
    public static AgreementTimeline of(Collection<Version> active) {
        return new AgreementTimeline(active.stream().sorted(BY_FORCE).toList());
    }

    public static AgreementTimeline empty() {
        return new AgreementTimeline(List.of());
    }

    /** The versions of one scope, as if for everything. */
    public AgreementTimeline only(Scope scope) {
        return of(versions.stream().filter(v -> v.scope().equals(scope)).map(v -> v.scoped(Scope.ALL)).toList());
    }

    /** The version for everything that an order has that was created on that day (in China). */
    public Optional<Version> on(LocalDate createdDay) {
        return on(createdDay, Scope.Sale.ANY);
    }

    /** The version whose shares a sale has: of those in force on the day it was created, the one of the most specific scope. */
    public Optional<Version> on(LocalDate createdDay, Scope.Sale sale) {
        return scopes.stream().filter(scope -> scope.holds(sale))
                .flatMap(scope -> inForce(createdDay, v -> v.scope().equals(scope)).stream()).findFirst();
    }

    /**
     * One scope's turn when a sale looks for its agreement.
     *
     * @param version in force on that day for the scope, or null; @param holds whether the scope holds the sale; @param wins whether it decides
     */
    public record Rung(Scope scope, Version version, boolean holds, boolean wins) {}

    /** Every scope in the order in which they are asked, and which of them decides a sale. */
    public List<Rung> ladder(LocalDate createdDay, Scope.Sale sale) {
        Optional<Version> winner = on(createdDay, sale);
        return scopes.stream().map(scope -> {
            Version version = inForce(createdDay, v -> v.scope().equals(scope)).orElse(null);
            return new Rung(scope, version, scope.holds(sale), version != null && winner.filter(version::equals).isPresent());
        }).toList();
    }

    /** The agreement's own hold days for a line settled on that day; corrections never change them. Empty: hold rules decide. */
    public OptionalInt holdOn(LocalDate settlementDay) {
        return holdOn(settlementDay, Scope.Sale.ANY);
    }

    /** As {@link #holdOn(LocalDate)}, for a sale that may have an agreement of its own. */
    public OptionalInt holdOn(LocalDate settlementDay, Scope.Sale sale) {
        return scopes.stream().filter(scope -> scope.holds(sale))
                .flatMap(scope -> inForce(settlementDay, v -> v.scope().equals(scope) && !v.isCorrection()).stream()).findFirst()
                .filter(v -> v.holdDays() != null)
                .map(v -> OptionalInt.of(v.holdDays()))
                .orElseGet(OptionalInt::empty);
    }

    /** The version that a chain of corrections began with: what a month is booked for stays one thing. */
    public long root(Version version) {
        Version first = version;
        while (first.corrects() != null) {
            long before = first.corrects();
            Optional<Version> earlier = versions.stream().filter(v -> v.id() == before).findFirst();
            if (earlier.isEmpty()) {
                return before;
            }
            first = earlier.get();
        }
        return first.id();
    }

    /** From when on a version that starts on that day rules no more: one with a last day lets it come back. Empty when nothing follows for good. */
    public Optional<LocalDate> nextStartAfter(LocalDate day) {
        return versions.stream().filter(version -> version.validTo() == null).map(Version::validFrom).filter(from -> from.isAfter(day)).findFirst();
    }

    /** Whether another has taken the version's place for good by the day. */
    public boolean superseded(long id, LocalDate day) {
        List<Version> on = versions.stream().dropWhile(version -> version.id() != id).toList();
        return on.stream().skip(1).filter(later -> later.validTo() == null)
                .anyMatch(later -> !later.validFrom().isAfter(day) || later.validFrom().equals(on.get(0).validFrom()));
    }

    /** @throws java.util.NoSuchElementException when there is no version */
    public LocalDate firstStart() {
        return versions.stream().map(Version::validFrom).findFirst().orElseThrow();
    }

    /** All active versions, the earliest start first. */
    public List<Version> versions() {
        return versions;
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    private Optional<Version> inForce(LocalDate day, Predicate<Version> which) {
        return versions.stream().filter(which).filter(v -> v.holds(day)).reduce((earlier, later) -> later);
    }
}
