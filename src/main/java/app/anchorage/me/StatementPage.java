package app.anchorage.me;

import app.anchorage.settlement.NamedDeduction;
import app.anchorage.settlement.StatementHead;
import app.anchorage.settlement.StatementRows;
import app.anchorage.settlement.Statements;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import java.time.LocalDate;
import java.util.List;

/** A statement on the phone. @param about the line that a dispute is about, null for the whole statement */
public record StatementPage(Statements.Whole whole, NoteForm form, FormErrors errors, StatementRows.Row about) {
    private static final int NAMED = 50;

    /** One day of a statement. */
    public record Day(StatementHead head, LocalDate day, List<StatementRows.Row> rows, Pager pager) {}

    public String base() {
        return "/me/statements/" + whole.head().id();
    }

    public List<NamedDeduction> deductions() {
        return whole.deductions().subList(0, Math.min(NAMED, whole.deductions().size()));
    }

    public int unnamed() {
        return whole.deductions().size() - deductions().size();
    }

    public boolean confirmed() {
        return whole.replies().confirmed();
    }

    public boolean mayConfirm() {
        return !confirmed() && !whole.replies().disputed();
    }
}
