package app.anchorage.ledger.explain;

import app.anchorage.earning.Kind;
import app.anchorage.ledger.AccountKind;
import app.anchorage.money.Money;
import java.util.List;

/**
 * An entry that explains itself.
 *
 * @param journal null for an entry without a line
 * @param line all entries of the line for this account, the oldest first
 * @param sources the report rows; empty for an anchor
 * @param brief for the anchor himself: net of the line and own share only
 */
public record Explanation(EntryFacts entry, JournalFacts journal, Formula formula, DayReason day, List<Event> timeline, List<Booked> line,
        List<Source> sources, StatementFacts statement, ObligationFacts obligation, boolean brief) {

    /** The text key of the title; the account's holder, the line's number and the amount go into it. */
    public String titleKey() {
        if (entry.kind() == Kind.PAYOUT) {
            return entry.accountKind() == AccountKind.ANCHOR ? "explain_title_payout" : "explain_title_payout_due";
        } else if (obligation != null) {
            return "explain_title_obligation";
        } else if (journal == null) {
            return "explain_title_amount";
        } else if (entry.kind() == Kind.MOVE) {
            return entry.amount().isNegative() ? "explain_title_moves_away" : "explain_title_moves_in";
        }
        return entry.amount().isNegative() ? "explain_title_loses" : "explain_title_gets";
    }

    /** The text key of the sentence below it. */
    public String leadKey() {
        boolean refund = journal != null && journal.refundFen() > 0 && entry.amount().isNegative();
        return "explain_lead_" + entry.kind() + (entry.kind() == Kind.CORRECT && refund ? "_REFUND" : "");
    }

    /** Whether the journal has further entries of this account: then what they change together says more than one of them. */
    public boolean several() {
        return journal != null && entry.oneOfSeveral() && entry.kind() == Kind.CORRECT;
    }

    /** What the journal's entries change on this account together. */
    public Money change() {
        return entry.elsewhere().plus(entry.here()).plus(entry.amount()).minus(entry.before());
    }

    public Money refund() {
        return Money.fen(journal == null ? 0 : journal.refundFen());
    }

    public String number() {
        return obligation != null ? obligation.label() : journal == null ? "" : journal.number();
    }

    /** The account's holder where it has a name; else its kind is its name. */
    public boolean named() {
        return entry.accountName() != null;
    }

    public String kindKey() {
        return "ledger_account_" + entry.accountKind();
    }

    public String basisKey() {
        return journal == null || journal.basis() == null ? null : "explain_basis_" + journal.basis();
    }

    /** Whether the formula comes to the amount booked; if not, the page says so. */
    public boolean adds() {
        return formula.result().equals(entry.amount());
    }

    /** The entry that this one corrects. */
    public Booked corrected() {
        return line.stream().filter(b -> entry.correctsId() != null && b.id() == entry.correctsId()).findFirst().orElse(null);
    }

    /** What was booked for the line after this entry. */
    public List<Booked> later() {
        return line.stream().filter(b -> b.id() > entry.id() && b.bookedAt().isAfter(entry.bookedAt())).toList();
    }
}
