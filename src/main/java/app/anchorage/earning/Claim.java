package app.anchorage.earning;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 维权: a buyer's refund claim on one order line, in its latest known state; it may arrive before the line or its settlement.
 *
 * @param refund 维权退款金额, null when the report does not say
 * @param completedAt 维权完成时间, null while open or unknown
 * @param alreadyInside a person's answer whether the settled amount already lacks this refund; null while not answered
 * @param answeredOn day of that answer, null while not answered
 */
public record Claim(String id, Money refund, ClaimState state, Instant completedAt, Boolean alreadyInside, LocalDate answeredOn) {
    public Claim {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        if (refund != null && refund.isNegative()) {
            throw new IllegalArgumentException("a refund is not negative: " + refund);
        }
        if ((alreadyInside == null) != (answeredOn == null)) {
            throw new IllegalArgumentException("an answer has a day");
        }
    }

    /** A claim that no person has said anything about. */
    public static Claim of(String id, Money refund, ClaimState state, Instant completedAt) {
        return new Claim(id, refund, state, completedAt, null, null);
    }

    public Claim answered(boolean inside, LocalDate on) {
        return new Claim(id, refund, state, completedAt, inside, on);
    }

    boolean has(ClaimState.Effect effect) {
        return state.effect() == effect;
    }

    boolean answeredInside() {
        return Boolean.TRUE.equals(alreadyInside);
    }

    /** Day its freeze ended: completion, or a later answer; null when open or unknown. */
    LocalDate releasedOn() {
        if (has(ClaimState.Effect.KEEPS_FROZEN)) {
            return null;
        }
        LocalDate completed = completedAt == null ? null : ChinaTime.day(completedAt);
        return completed == null || answeredOn != null && answeredOn.isAfter(completed) ? answeredOn : completed;
    }
}
