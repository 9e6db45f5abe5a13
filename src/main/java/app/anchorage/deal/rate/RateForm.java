package app.anchorage.deal.rate;

import app.anchorage.deal.Format;
import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import app.anchorage.roster.Days;
import app.anchorage.roster.Words;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The form of a rate card's version. */
public class RateForm {
    @FormParam("format")
    public String format;

    @FormParam("cost")
    public String cost;

    @FormParam("list")
    public String list;

    @FormParam("least")
    public String least;

    @FormParam("pure")
    public String pure;

    @FormParam("minOrder")
    public String minOrder;

    @FormParam("validFrom")
    public String validFrom;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("once")
    public UUID once;

    static RateForm from(LocalDate today) {
        RateForm form = new RateForm();
        form.format = Format.MIXED.name();
        form.validFrom = today.toString();
        return form;
    }

    public List<Choice> formats() {
        return Format.choices();
    }

    FormErrors check(FormErrors errors, LocalDate today) {
        if (Format.of(format).isEmpty()) {
            errors.add("format", "web_wrong_form");
        }
        money(errors, "cost", cost);
        money(errors, "list", list);
        percent(errors, "least", least);
        percent(errors, "pure", pure);
        if (!Typed.blank(minOrder)) {
            money(errors, "minOrder", minOrder);
        }
        if (errors.isEmpty() && Typed.money(list).compareTo(Typed.money(cost)) < 0) {
            errors.add("list", "rate_list_below_cost");
        }
        return Days.check(errors, "validFrom", validFrom, today);
    }

    private static void money(FormErrors errors, String field, String text) {
        if (Typed.money(text) == null) {
            errors.add(field, Typed.blank(text) ? "web_required" : "rate_money_wrong");
        }
    }

    private static void percent(FormErrors errors, String field, String text) {
        if (Words.points(text) == null) {
            errors.add(field, Typed.blank(text) ? "web_required" : "rate_percent_wrong");
        }
    }

    RateCard.Terms terms() {
        Money order = Typed.blank(minOrder) ? null : Typed.money(minOrder);
        return new RateCard.Terms(Format.valueOf(format), Typed.money(cost), Typed.money(list), Words.points(least), Words.points(pure), order,
                Days.parse(validFrom), Words.orNull(note));
    }
}
