package app.anchorage.ledger.explain;

import app.anchorage.earning.Kind;
import app.anchorage.ledger.AccountKind;
import app.anchorage.ledger.Cause;
import java.time.LocalDate;

/** Why an entry lies on its day: a text key and what goes into it. @param rule the hold rule's text key, null where none decided */
public record DayReason(String key, LocalDate day, Integer days, String rule, String ruleName) {

    /** The category's or platform's name; nothing for a rule of the agreement or the whole agency. */
    public String ruleWords() {
        return ruleName == null ? "" : ruleName;
    }

    /** Of what is no order line's: agreed, or later because its own day or month was closed already, or after a freeze. */
    static DayReason of(EntryFacts entry, ObligationFacts obligation) {
        if (entry.leaves() || entry.open()) {
            return of(entry, (JournalFacts) null);
        } else if (obligation.dueOn() == null || !entry.valueDate().isAfter(obligation.dueOn())) {
            return plain("explain_day_obligation", entry);
        } else if (entry.kind() == Kind.MOVE) {
            return plain(entry.cause() == Cause.APPROVAL ? "explain_day_excluded" : "explain_day_release", entry);
        }
        return plain(obligation.month() == null ? "explain_day_late" : "explain_day_late_month", entry);
    }

    static DayReason of(EntryFacts entry, JournalFacts journal) {
        if (entry.leaves()) {
            return plain(entry.open() ? "explain_day_decided" : "explain_day_left", entry);
        } else if (entry.open()) {
            return plain(entry.accountKind() == AccountKind.SUSPENSE ? "explain_day_nobody" : "explain_day_frozen", entry);
        } else if (entry.kind() == Kind.PAYOUT || journal == null) {
            return plain("explain_day_cutoff", entry);
        } else if (entry.accountKind() == AccountKind.PLATFORM) {
            return plain("explain_day_platform", entry);
        } else if (entry.valueDate().equals(journal.dueOn())) {
            return new DayReason("explain_day_hold", entry.valueDate(), journal.holdDays(), "explain_rule_" + journal.holdScope(), journal.holdKey());
        }
        return plain(later(entry, journal), entry);
    }

    private static String later(EntryFacts entry, JournalFacts journal) {
        if (entry.cause() == Cause.APPROVAL) {
            return "explain_day_excluded";
        }
        boolean first = entry.beforeFen() == 0 && journal.dueOn() != null && entry.valueDate().isAfter(journal.dueOn());
        boolean released = entry.cause() == Cause.RELEASE || entry.kind() == Kind.MOVE;
        return first || released ? "explain_day_release" : "explain_day_late";
    }

    private static DayReason plain(String key, EntryFacts entry) {
        return new DayReason(key, entry.valueDate(), null, null, null);
    }
}
