package app.anchorage.ledger;

import app.anchorage.earning.Worth;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What one posting is about to book for one line, with the facts and the terms it follows from.
 *
 * @param earned what the line's own anchor should have of it
 * @param questions ids of the claims that a person must answer; @param deducted ids of those that come off
 */
record JournalDraft(LineFact line, Worth worth, long refundFen, Due due, Long agreementId, Money earned, boolean frozen, List<EntryDraft> entries,
        List<Long> questions, List<Long> deducted) {

    /** The day the money waits for and the rule that set it; all null while nothing is settled. */
    record Due(LocalDate on, String scope, Long ruleId, Integer days) {
        static final Due NONE = new Due(null, null, null, null);
    }
}
