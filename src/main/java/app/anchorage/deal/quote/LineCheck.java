package app.anchorage.deal.quote;

import app.anchorage.deal.Format;
import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import java.time.LocalDate;

/** What is wrong with a line of the form, each fault at its own field. */
record LineCheck(LineForm line, FormErrors errors) {
    private static final long MOST = 1_000_000_000_000L;
    private static final int LONGEST_CATEGORY = 80;

    /** @param validUntil the quote's last day, null when unknown */
    void all(LocalDate validUntil, LocalDate today) {
        if (Format.of(line.format).isEmpty()) {
            fault("format", "web_wrong_form");
        }
        if (line.quantity() == null) {
            fault("links", "quote_links_wrong");
        }
        if (line.category.length() > LONGEST_CATEGORY) {
            fault("category", "web_too_long", LONGEST_CATEGORY);
        }
        day(validUntil, today);
        money();
        guarantee();
    }

    private void day(LocalDate validUntil, LocalDate today) {
        LocalDate day = line.day();
        if (day == null && !line.plannedOn.isEmpty() || day != null && (day.isBefore(today) || day.isAfter(today.plusYears(1)))) {
            fault("plannedOn", "quote_planned_wrong");
        } else if (day != null && validUntil != null && day.isBefore(validUntil)) {
            errors.add("validUntil", "quote_valid_after_slot", validUntil.toString(), Integer.toString(line.number()), day.toString());
        }
    }

    private void money() {
        if (Typed.money(line.fee) == null) {
            fault("fee", line.fee.isEmpty() ? "web_required" : "rate_money_wrong");
        }
        if (Words.points(line.commission) == null) {
            fault("commission", line.commission.isEmpty() ? "web_required" : "rate_percent_wrong");
        }
    }

    private void guarantee() {
        Money guaranteed = line.guaranteed();
        Money fee = Typed.money(line.fee);
        if (line.guarantee.isEmpty()) {
            return;
        }
        if (guaranteed == null || !guaranteed.isPositive() || guaranteed.fen() > MOST) {
            fault("guarantee", fee != null && fee.isZero() ? "quote_guarantee_without_fee" : "quote_guarantee_wrong");
        } else if (fee != null && fee.isZero()) {
            fault("guarantee", "quote_guarantee_without_fee");
        }
    }

    private void fault(String field, String key, Object... args) {
        errors.add(line.name(field), key, args);
    }
}
