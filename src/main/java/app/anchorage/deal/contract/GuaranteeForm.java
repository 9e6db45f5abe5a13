package app.anchorage.deal.contract;

import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import app.anchorage.web.Choice;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a slot's form that says which sales are guaranteed for its fee. */
public class GuaranteeForm {
    private static final Pattern RATIO = Pattern.compile("1\\s*[:：]\\s*(\\d{1,4}(?:\\.\\d{1,4})?)");

    /** An amount, or a ratio of the fee such as 1:5; empty for none. */
    @FormParam("guarantee")
    public String target;

    @FormParam("basis")
    public String basis;

    @FormParam("measureOn")
    public String measureOn;

    @FormParam("remedy")
    public String remedy;

    @FormParam("chooser")
    public String chooser;

    @FormParam("chooseUntil")
    public String chooseUntil;

    static GuaranteeForm of(Guarantee made) {
        GuaranteeForm form = new GuaranteeForm();
        if (made != null) {
            form.target = made.target().toString();
            form.basis = made.basis().name();
            form.measureOn = made.measureOn().toString();
            form.remedy = made.remedy().name();
            form.chooser = made.chooser().name();
            form.chooseUntil = Entered.text(made.chooseUntil());
        }
        return form;
    }

    /** @param fee as it is written, with or without VAT; @param slot its last day, or null */
    Guarantee read(Entered entered, Money fee, LocalDate slot) {
        if (!any() || fee == null) {
            return null;
        }
        Money sales = sales(entered, fee);
        LocalDate measured = Typed.blank(measureOn) && slot != null ? slot.plusDays(Guarantee.DAYS_TO_MEASURE) : entered.day("measureOn", measureOn);
        entered.inOrder(slot, "measureOn", measured);
        Guarantee.Counts counts = entered.one("basis", Guarantee.Counts.class, basis);
        Guarantee.Remedy how = entered.one("remedy", Guarantee.Remedy.class, remedy);
        Guarantee.Chooser who = entered.one("chooser", Guarantee.Chooser.class, chooser);
        LocalDate until = how == Guarantee.Remedy.EITHER ? entered.day("chooseUntil", chooseUntil) : null;
        entered.inOrder(measured, "chooseUntil", until);
        return new Guarantee(sales, counts, measured, how, who, until);
    }

    private Money sales(Entered entered, Money fee) {
        if (fee.isZero()) {
            return entered.wrong("guarantee", "contract_guarantee_without_fee");
        }
        Matcher ratio = RATIO.matcher(target.strip());
        Money sales = ratio.matches() ? Money.halfUp(fee.decimal().multiply(new BigDecimal(ratio.group(1)))) : Typed.money(target);
        return sales != null && sales.isPositive() ? sales : entered.wrong("guarantee", "contract_guarantee_wrong");
    }

    public boolean any() {
        return !Typed.blank(target);
    }

    public List<Choice> bases() {
        return Entered.choices("contract_basis_", Guarantee.Counts.SETTLED, Guarantee.Counts.PAID);
    }

    public List<Choice> remedies() {
        return Entered.choices("contract_remedy_", Guarantee.Remedy.values());
    }

    public List<Choice> choosers() {
        return Entered.choices("contract_chooser_", Guarantee.Chooser.values());
    }
}
