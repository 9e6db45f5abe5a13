package app.anchorage.deal.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A contract with its signed supplements, renewals and termination: which of them says what holds on a day. */
public record ContractTerms(List<Paper> papers) {
    private static final Comparator<Paper> LATEST = Comparator.<Paper, LocalDate>comparing(paper -> paper.terms().validFrom()).thenComparing(Paper::id);

    /** One signed paper; its id grows with the order of signing on the same day. */
    public record Paper(long id, String number, Contract.Head terms) {
        boolean covers(LocalDate day) {
            return !day.isBefore(terms.validFrom()) && (terms.validTo() == null || !day.isAfter(terms.validTo()));
        }

        boolean opensDays() {
            return terms.kind().opensDays();
        }

        boolean ends() {
            return terms.kind() == ContractKind.TERMINATION;
        }
    }

    public ContractTerms {
        papers = List.copyOf(papers);
    }

    /** The paper whose terms hold on the day: of those that cover it the one that starts last. Empty when the contract does not hold. */
    public Optional<Paper> on(LocalDate day) {
        boolean open = papers.stream().anyMatch(paper -> paper.opensDays() && paper.covers(day));
        if (!open || endedBy(day)) {
            return Optional.empty();
        }
        return papers.stream().filter(paper -> !paper.ends() && paper.covers(day)).max(LATEST);
    }

    /** Whether a termination has ended it on or before the day. */
    public boolean endedBy(LocalDate day) {
        return end().filter(end -> !end.isAfter(day)).isPresent();
    }

    /** The last day on which it holds; empty while it has no end. */
    public Optional<LocalDate> lastDay() {
        Optional<LocalDate> ended = end().map(end -> end.minusDays(1));
        boolean endless = papers.stream().anyMatch(paper -> paper.opensDays() && paper.terms().validTo() == null);
        Optional<LocalDate> agreed = endless ? Optional.empty()
                : papers.stream().filter(Paper::opensDays).map(paper -> paper.terms().validTo()).max(Comparator.naturalOrder());
        return agreed.isPresent() && ended.isPresent() ? agreed.map(day -> day.isBefore(ended.get()) ? day : ended.get()) : agreed.or(() -> ended);
    }

    private Optional<LocalDate> end() {
        return papers.stream().filter(Paper::ends).map(paper -> paper.terms().validFrom()).min(Comparator.naturalOrder());
    }
}
