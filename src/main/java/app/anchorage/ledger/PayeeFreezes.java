package app.anchorage.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Freezes of all of a payee's money, read once for a posting: whatever it is for, his part waits until the last one has ended. */
public final class PayeeFreezes {
    private final Map<Long, List<PayeeFreeze>> byPayee;

    /** Open while {@code closedOn} is null. */
    public record PayeeFreeze(long anchorId, LocalDate closedOn) {}

    private PayeeFreezes(Map<Long, List<PayeeFreeze>> byPayee) {
        this.byPayee = byPayee;
    }

    static PayeeFreezes of(Handle h, long agency) {
        return new PayeeFreezes(h.createQuery("select anchor_id, closed_on from money_freeze where agency_id = :agency and line_id is null")
                .bind("agency", agency).mapTo(PayeeFreeze.class).stream().collect(Collectors.groupingBy(PayeeFreeze::anchorId)));
    }

    /** What keeps the account's part beside what keeps all parts. */
    Hold on(Account account, Hold hold) {
        List<PayeeFreeze> his = account.kind() == AccountKind.ANCHOR ? byPayee.getOrDefault(account.anchorId(), List.of()) : List.of();
        LocalDate release = hold.lastRelease();
        boolean frozen = hold.frozen();
        for (PayeeFreeze freeze : his) {
            frozen = frozen || freeze.closedOn() == null;
            release = later(release, freeze.closedOn());
        }
        return new Hold(frozen, release, hold.due());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
