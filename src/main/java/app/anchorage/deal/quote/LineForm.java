package app.anchorage.deal.quote;

import app.anchorage.deal.Format;
import app.anchorage.deal.Typed;
import app.anchorage.deal.rate.RateCard;
import app.anchorage.earning.Vat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.roster.Days;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of the quote's form as typed; its fields are named with the line's place, e.g. {@code fee-0}. */
public class LineForm {
    private static final Pattern RATIO = Pattern.compile("1\\s*[:：]\\s*(\\d{1,4}(?:\\.\\d{1,2})?)");

    public String anchor = "";
    public String format = Format.MIXED.name();
    public String plannedOn = "";
    public String links = "1";
    public String category = "";
    public String fee = "";
    public String commission = "";
    public String guarantee = "";
    /** What the rate card last put into fee and commission: while they still say so, they follow it. */
    public String autoFee = "";
    public String autoCommission = "";

    private int at;

    static LineForm of(MultivaluedMap<String, String> form, int at) {
        LineForm line = new LineForm();
        line.at = at;
        line.anchor = text(form, "anchor-" + at);
        line.format = text(form, "format-" + at);
        line.plannedOn = text(form, "plannedOn-" + at);
        line.links = text(form, "links-" + at);
        line.category = text(form, "category-" + at);
        line.fee = text(form, "fee-" + at);
        line.commission = text(form, "commission-" + at);
        line.guarantee = text(form, "guarantee-" + at);
        line.autoFee = text(form, "autoFee-" + at);
        line.autoCommission = text(form, "autoCommission-" + at);
        return line;
    }

    static LineForm of(QuoteLine kept, int at) {
        LineForm line = new LineForm();
        line.at = at;
        line.anchor = Long.toString(kept.anchorId());
        line.format = kept.format().name();
        line.plannedOn = kept.plannedOn() == null ? "" : kept.plannedOn().toString();
        line.links = Integer.toString(kept.links());
        line.category = kept.category() == null ? "" : kept.category();
        line.fee = kept.fee().toString();
        line.commission = percent(kept.commission());
        line.guarantee = guarantee(line, kept);
        return line;
    }

    /** As fee : sales where that says it exactly, so that it follows the fee; else the amount. */
    private static String guarantee(LineForm line, QuoteLine kept) {
        if (kept.guarantee() == null) {
            return "";
        }
        line.guarantee = kept.ratio();
        return kept.guarantee().equals(line.guaranteed()) ? kept.ratio() : kept.guarantee().toString();
    }

    static String text(MultivaluedMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }

    LineForm copyAt(int place) {
        LineForm copy = new LineForm();
        copy.anchor = anchor;
        copy.format = format;
        copy.plannedOn = plannedOn;
        copy.links = links;
        copy.category = category;
        copy.fee = fee;
        copy.commission = commission;
        copy.guarantee = guarantee;
        copy.autoFee = autoFee;
        copy.autoCommission = autoCommission;
        copy.at = place;
        return copy;
    }

    public String name(String field) {
        return field + "-" + at;
    }

    public int at() {
        return at;
    }

    public int number() {
        return at + 1;
    }

    Long anchorId() {
        return anchor.matches("\\d{1,18}") ? Long.valueOf(anchor) : null;
    }

    Integer quantity() {
        return links.matches("\\d{1,4}") && Integer.parseInt(links) >= 1 && Integer.parseInt(links) <= 1000 ? Integer.valueOf(links) : null;
    }

    LocalDate day() {
        return plannedOn.isEmpty() ? null : Days.parse(plannedOn);
    }

    /** Fills fee and commission from the card where nobody has typed another. */
    void price(RateCard card, boolean taxIncluded, Rate vat) {
        if (quantity() == null) {
            return;
        }
        if (fee.isEmpty() || fee.equals(autoFee)) {
            Money list = Money.fen(Math.multiplyExact(card.listFen(), quantity()));
            autoFee = (taxIncluded ? list : Vat.included(list, vat).net()).toString();
            fee = autoFee;
        }
        if (commission.isEmpty() || commission.equals(autoCommission)) {
            Money typed = Typed.money(fee);
            autoCommission = percent(Rate.basisPoints(card.leastPoints(typed == null ? Money.ZERO : typed)));
            commission = autoCommission;
        }
    }

    /** Takes a price back that came from another card: no card rules this anchor, format and day. */
    void unprice() {
        if (!autoFee.isEmpty() && fee.equals(autoFee)) {
            fee = "";
        }
        if (!autoCommission.isEmpty() && commission.equals(autoCommission)) {
            commission = "";
        }
        autoFee = "";
        autoCommission = "";
    }

    private static String percent(Rate rate) {
        return rate.toString().replace("%", "");
    }

    /** Guaranteed sales: an amount, or as fee : sales. Null without one or when it is neither. */
    Money guaranteed() {
        Matcher ratio = RATIO.matcher(guarantee);
        Money of = Typed.money(fee);
        if (!ratio.matches() || of == null) {
            return Typed.money(guarantee);
        }
        return Money.halfUp(of.decimal().multiply(new BigDecimal(ratio.group(1))).setScale(2, RoundingMode.HALF_UP));
    }

    void check(FormErrors errors, LocalDate validUntil, LocalDate today) {
        new LineCheck(this, errors).all(validUntil, today);
    }

    /** The line as it can be written; only for a form without faults. */
    QuoteLine line() {
        return QuoteLine.of(number(), anchorId(), Format.valueOf(format), day(), quantity(), Words.orNull(category), Typed.money(fee),
                Words.points(commission), guaranteed());
    }
}
