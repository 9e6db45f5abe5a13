package app.anchorage.deal.receipt;

import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The form that records money of a merchant; instalment and part are beside each other, row by row. */
public class ReceiptForm {
    private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    @FormParam("merchant")
    public String merchant;

    @FormParam("kind")
    public String kind;

    @FormParam("day")
    public String day;

    @FormParam("amount")
    public String amount;

    @FormParam("reference")
    @Size(max = 120)
    public String reference;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    @FormParam("instalment")
    public List<String> instalment;

    @FormParam("part")
    public List<String> part;

    @FormParam("once")
    public UUID once;

    static ReceiptForm blank(Long merchant, String kind, LocalDate today) {
        ReceiptForm form = new ReceiptForm();
        form.merchant = merchant == null ? "" : merchant.toString();
        form.kind = ReceiptKind.of(kind) == null ? ReceiptKind.MONEY.name() : kind;
        form.day = today.toString();
        return form;
    }

    public ReceiptKind kind() {
        return ReceiptKind.of(kind);
    }

    Long merchantId() {
        return merchant != null && merchant.matches("\\d{1,18}") ? Long.valueOf(merchant) : null;
    }

    /** What was typed for the instalment. */
    public String typed(long id) {
        return rows().getOrDefault(id, "");
    }

    private Map<Long, String> rows() {
        Map<Long, String> rows = new LinkedHashMap<>();
        for (int i = 0; instalment != null && part != null && i < Math.min(instalment.size(), part.size()); i++) {
            if (instalment.get(i).matches("\\d{1,18}") && !Typed.blank(part.get(i))) {
                rows.put(Long.valueOf(instalment.get(i)), part.get(i));
            }
        }
        return rows;
    }

    FormErrors check(FormErrors errors, LocalDate today) {
        if (kind() == null) {
            return errors.add("kind", "web_required");
        } else if (merchantId() == null) {
            errors.add("merchant", "web_required");
        }
        if (day() == null || day().isBefore(EARLIEST) || day().isAfter(today)) {
            errors.add("day", "receipt_day_wrong", today.toString());
        }
        if (!kind().byParts() && !positive(amount)) {
            errors.add("amount", "receipt_amount_wrong");
        } else if (kind() == ReceiptKind.WRITE_OFF && Typed.blank(reason)) {
            errors.add("reason", "web_required");
        }
        return checkParts(errors);
    }

    FormErrors checkParts(FormErrors errors) {
        rows().forEach((id, text) -> {
            if (!positive(text)) {
                errors.add("part-" + id, "receipt_amount_wrong");
            }
        });
        if (rows().isEmpty() && kind() != null && kind().byParts()) {
            errors.add("part", "receipt_part_needed_" + kind());
        }
        return errors;
    }

    Draft draft() {
        Map<Long, Money> parts = parts();
        Money whole = kind().byParts() ? parts.values().stream().reduce(Money.ZERO, Money::plus) : Typed.money(amount);
        return new Draft(kind(), merchantId(), day(), whole, Words.orNull(reference), Words.orNull(reason), kind().forFees() ? parts : Map.of());
    }

    Map<Long, Money> parts() {
        Map<Long, Money> parts = new LinkedHashMap<>();
        rows().forEach((id, text) -> parts.put(id, Typed.money(text)));
        return parts;
    }

    private static boolean positive(String text) {
        Money amount = Typed.money(text);
        return amount != null && amount.isPositive();
    }

    private LocalDate day() {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
