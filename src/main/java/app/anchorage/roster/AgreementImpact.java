package app.anchorage.roster;

import java.time.LocalDate;
import java.util.Collection;

/** What an act on agreements does to money that is or waits to be booked; the room that books implements it. */
public interface AgreementImpact {
    /** Books the lines of the version's days, months and slot fees anew by the posting rule, in the caller's transaction. */
    void apply(long agreementId, String reason);

    /** The same for many versions at once. */
    void applyAll(Collection<Long> agreementIds, String reason);

    /** Does the act in a transaction of its own that is rolled back. Only outside a transaction. */
    Impact rehearse(Runnable act);

    /** What this transaction has booked. */
    Impact soFar();

    /** The whole of what an act books: order lines, months, a team's parts, slot fees. */
    interface Impact {
        /** The last day of sale, month or delivery that it bears on; null where it changes nothing. */
        LocalDate until();

        /** Names exactly this result, so that a decision holds only for what was shown. */
        String token();
    }

    /** Something was booked between showing and deciding: nothing is done, the new result is to be shown. */
    class Changed extends RuntimeException {
        Changed() {
            super("impact changed");
        }
    }
}
