package app.anchorage.settlement;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * All that a printed statement says, order lines apart: opening + earned + deducted = closing = payout + carried, and the days and the named
 * deductions add up to the same. One that does not add up cannot be made, so it cannot be printed.
 *
 * @param after the day through which the payee was closed before, so the statement starts the day after; null on a first statement
 * @param cutoff the last value date on the statement
 * @param deducted zero or negative, as every deduction
 * @param carried what stays on the account: negative, or positive below the payee's minimum
 */
public record StatementView(
        String number,
        String agencyName,
        String payeeName,
        LocalDate after,
        LocalDate cutoff,
        Instant approvedAt,
        String approvedBy,
        Money opening,
        Money earned,
        Money deducted,
        Money closing,
        Money payout,
        Money carried,
        List<Day> days,
        List<Deduction> deductions,
        List<Held> held,
        List<Term> terms,
        Locale locale) {

    /** One value date. @param lines how many ledger lines it has; @param balance the running balance at its end */
    public record Day(LocalDate day, int lines, Money earned, Money deducted, Money balance) {}

    /** @param amount negative; @param why in the payee's words; @param saleDay the day of the sale that it corrects, null if there is none */
    public record Deduction(LocalDate day, String subOrder, String title, Money amount, String why, LocalDate saleDay) {
        Deduction masked() {
            return new Deduction(day, OrderNumber.masked(subOrder), title, amount, why, saleDay);
        }
    }

    /** @param until the day on which it becomes payable; null = frozen, undecided */
    public record Held(LocalDate until, int lines, Money amount) {}

    /** A version of the agreement that the statement used. @param holdDays in words, e.g. "15" or "15 (agency default)"; @param words of a pay form, or null */
    public record Term(int version, LocalDate validFrom, Rate share, String holdDays, String words) {
        public Term(int version, LocalDate validFrom, Rate share, String holdDays) {
            this(version, validFrom, share, holdDays, null);
        }

        /** What it pays: the words of a pay form, else the share of net commission. */
        public String pays() {
            return words == null ? share.toString() : words;
        }
    }

    public StatementView {
        days = List.copyOf(days);
        deductions = List.copyOf(deductions);
        held = List.copyOf(held);
        terms = List.copyOf(terms);
        StatementSums.check(opening, earned, deducted, closing, days, deductions);
        StatementSums.same("payout + carried", payout.plus(carried), closing);
    }

    /** As the payee reads it. */
    StatementView masked() {
        return new StatementView(number, agencyName, payeeName, after, cutoff, approvedAt, approvedBy, opening, earned, deducted, closing, payout, carried,
                days, deductions.stream().map(Deduction::masked).toList(), held, terms, locale);
    }

    /** What moved in the period: the sum of all order lines. */
    public Money movement() {
        return earned.plus(deducted);
    }

    public int lineCount() {
        return days.stream().mapToInt(Day::lines).sum();
    }

    /** The statement's first day; null on a first statement. */
    public LocalDate firstDay() {
        return after == null ? null : after.plusDays(1);
    }

    /** The moment of approval in Chinese time, to the minute: {@code 2026-12-01 10:15}. */
    public String approvedMoment() {
        return ChinaTime.minute(approvedAt);
    }

    public Money heldTotal() {
        return held.stream().map(Held::amount).reduce(Money.ZERO, Money::plus);
    }

    public int heldLines() {
        return held.stream().mapToInt(Held::lines).sum();
    }
}
