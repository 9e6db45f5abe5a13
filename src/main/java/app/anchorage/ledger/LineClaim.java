package app.anchorage.ledger;

import app.anchorage.earning.Claim;
import app.anchorage.earning.ClaimState;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import java.time.Instant;

/** A claim of a line in its winning state, with a person's answer if there is one. */
public record LineClaim(long lineId, long id, int state, Long refundFen, Instant completedAt, Boolean inside, Instant insideAt) {
    Claim claim() {
        Claim claim = Claim.of(Long.toString(id), refundFen == null ? null : Money.fen(refundFen), ClaimState.ofCode(state).orElseThrow(), completedAt);
        return inside == null ? claim : claim.answered(inside, ChinaTime.day(insideAt));
    }
}
