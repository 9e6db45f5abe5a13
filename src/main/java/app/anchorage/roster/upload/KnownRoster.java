package app.anchorage.roster.upload;

import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.AgreementTimeline.Version;
import app.anchorage.roster.PositionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The roster as it is and, row by row, as it will be: what a row is compared with. */
final class KnownRoster {
    /** An anchor; {@code id} is null while only the file knows it. */
    static final class Known {
        final Long id;
        final String name;
        String legalName;
        final boolean archived;
        final boolean isNew;
        private final AgreementTimeline timeline;
        private final Map<LocalDate, Terms> fromFile = new HashMap<>();

        Known(Long id, String name, String legalName, boolean archived, AgreementTimeline timeline) {
            this.id = id;
            this.name = name;
            this.legalName = legalName;
            this.archived = archived;
            this.isNew = id == null;
            this.timeline = timeline;
        }

        /** What the anchor earns on that day as far as is known after the rows above. */
        Optional<Terms> termsOn(LocalDate day) {
            Optional<LocalDate> ours = fromFile.keySet().stream().filter(d -> !d.isAfter(day)).max(LocalDate::compareTo);
            Optional<Version> theirs = timeline.on(day);
            if (ours.isPresent() && theirs.map(v -> !v.validFrom().isAfter(ours.get())).orElse(true)) {
                return ours.map(fromFile::get);
            }
            return theirs.map(v -> new Terms(v.validFrom(), v.sharePoints(), v.holdDays(), null));
        }

        boolean fileSays(LocalDate from) {
            return fromFile.containsKey(from);
        }

        void add(Terms terms) {
            fromFile.put(terms.validFrom(), terms);
        }

        AgreementTimeline timeline() {
            return timeline;
        }
    }

    /** A position's days and owner's name. */
    record Held(String owner, boolean room, LocalDate from, LocalDate to) {
        boolean reaches(LocalDate day) {
            return to == null || !to.isBefore(day);
        }

        boolean covers(LocalDate day) {
            return !from.isAfter(day) && reaches(day);
        }
    }

    private record Code(PositionKind kind, String code) {}

    private final Map<String, Known> anchors = new HashMap<>();
    private final Map<Code, List<Held>> positions = new HashMap<>();

    void anchor(Known anchor) {
        anchors.put(anchor.name, anchor);
    }

    void position(PositionKind kind, String code, Held held) {
        positions.computeIfAbsent(new Code(kind, code), c -> new ArrayList<>()).add(held);
    }

    Optional<Known> named(String stageName) {
        return Optional.ofNullable(anchors.get(stageName));
    }

    /** Who holds the code on that day or later, earliest first. */
    Optional<Held> held(PositionKind kind, String code, LocalDate from) {
        return positions.getOrDefault(new Code(kind, code), List.of()).stream()
                .filter(held -> held.reaches(from))
                .min(java.util.Comparator.comparing(Held::from));
    }
}
