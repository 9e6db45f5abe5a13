package app.anchorage.schedule.crew;

import app.anchorage.schedule.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody's part in a session: from when to when, as planned and as it was. */
public record OnDuty(long id, long sessionId, long personId, String person, Duty duty, Instant startsAt, Instant endsAt, Instant actualFrom, Instant actualTo,
        String verifiedBy, Instant verifiedAt, String overReason, int rowVersion) {
    /** @param overReason why a cap or the rest is broken, null while none is */
    public record Terms(long personId, Duty duty, Span span, String overReason) {}

    public Span span() {
        return new Span(startsAt, endsAt);
    }

    public Span actual() {
        return actualFrom == null ? null : new Span(actualFrom, actualTo);
    }

    public boolean verified() {
        return verifiedAt != null;
    }

    public Terms terms() {
        return new Terms(personId, duty, span(), overReason);
    }

    /** Where the part lies when its session moves: along with the start, until the end if it was until the end; nothing when no time is left. */
    public Optional<Span> follow(Span before, Span after) {
        Duration shift = Duration.between(before.from(), after.from());
        Instant from = startsAt.plus(shift);
        Instant to = endsAt.equals(before.to()) ? after.to() : endsAt.plus(shift);
        boolean left = from.isBefore(to) && (!duty.onAir() || !to.isAfter(after.to()));
        return left ? Optional.of(new Span(from, to)) : Optional.empty();
    }
}
