package app.anchorage.order;

import java.util.List;

/** What was done gives sold lines to others, and nobody has seen that yet: it is rolled back, shown, and done when it is sent again with the token. */
public class Unconfirmed extends RuntimeException {
    private final transient Rehearsal.Outcome outcome;
    private final transient List<Shift> shifts;
    private final boolean changed;

    /** Lines that go from one to another; null: nobody. @param expectedFen estimates of what is not settled; @param netFen what is settled, after refunds */
    public record Shift(String from, String to, long lines, long paidFen, long expectedFen, long netFen) {}

    Unconfirmed(Rehearsal.Outcome outcome, List<Shift> shifts, boolean changed) {
        super("not confirmed yet: " + shifts);
        this.outcome = outcome;
        this.shifts = shifts;
        this.changed = changed;
    }

    public Rehearsal.Outcome outcome() {
        return outcome;
    }

    public List<Shift> shifts() {
        return shifts;
    }

    /** Something else was shown before. */
    public boolean changed() {
        return changed;
    }

    /** The form's field that carries the token. */
    public String field() {
        return SoldLines.SEEN;
    }

    public String token() {
        return token(outcome, shifts);
    }

    /** Without an order that gets another anchor it is money only: a guarantee’s, a month’s. */
    public String titleKey() {
        return shifts.isEmpty() ? "order_shift_money_title" : "order_shift_title";
    }

    public String leadKey() {
        return shifts.isEmpty() ? "order_shift_money_lead" : "order_shift_lead";
    }

    static String token(Rehearsal.Outcome outcome, List<Shift> shifts) {
        return app.anchorage.intake.Digest.of(outcome.token() + " " + shifts);
    }
}
