package app.anchorage.deal.contract;

import app.anchorage.deal.Format;
import app.anchorage.deal.Typed;
import app.anchorage.earning.Vat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The form of one slot of a draft. */
public class SlotForm {
    private static final int INSTALMENTS = 6;
    private static final int MOST_ITEMS = 200;
    private static final Pattern RATIO = Pattern.compile("1\\s*[:：]\\s*(\\d{1,4}(?:\\.\\d{1,4})?)");

    @FormParam("anchor")
    public String anchor;

    @FormParam("format")
    public String format;

    @FormParam("sellsFrom")
    public String sellsFrom;

    @FormParam("sellsTo")
    public String sellsTo;

    @FormParam("shop")
    public String shop;

    @FormParam("items")
    public String items;

    @FormParam("links")
    public String links;

    @FormParam("fee")
    public String fee;

    @FormParam("commission")
    public String commission;

    @FormParam("dueOn")
    public List<String> dueOn = List.of();

    @FormParam("dueAmount")
    public List<String> dueAmount = List.of();

    /** An amount, or a ratio of the fee such as 1:5; empty for none. */
    @FormParam("promise")
    public String promise;

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

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static SlotForm blank(Contract contract) {
        SlotForm form = new SlotForm();
        form.format = Format.MIXED.name();
        form.links = "1";
        form.version = contract.rowVersion();
        return form;
    }

    static SlotForm of(Contract contract, SlotRow slot) {
        SlotForm form = blank(contract);
        form.anchor = Long.toString(slot.anchorId());
        form.format = slot.format().name();
        form.sellsFrom = Entered.text(slot.sellsFrom());
        form.sellsTo = Entered.text(slot.sellsTo());
        form.shop = Entered.text(slot.shopId());
        form.items = slot.items();
        form.links = Integer.toString(slot.links());
        form.fee = Entered.text(stated(contract.head(), slot.fee()));
        form.commission = Entered.text(slot.commission());
        form.dueOn = slot.instalments().stream().map(due -> due.on().toString()).toList();
        form.dueAmount = slot.instalments().stream().map(due -> due.amount().toString()).toList();
        form.show(slot.promise());
        return form;
    }

    private void show(Promise made) {
        if (made != null) {
            promise = made.target().toString();
            basis = made.basis().name();
            measureOn = made.measureOn().toString();
            remedy = made.remedy().name();
            chooser = made.chooser().name();
            chooseUntil = Entered.text(made.chooseUntil());
        }
    }

    /** A fee as its contract writes it: with or without VAT. */
    static Money stated(Contract.Head contract, Money fee) {
        return contract.taxIncluded() ? fee : Vat.included(fee, contract.vat()).net();
    }

    /** Null when something is wrong; then the errors say what. */
    SlotTerms terms(FormErrors errors, Contract.Head contract, LocalDate today) {
        Entered entered = new Entered(errors, today);
        Long who = Typed.blank(anchor) ? entered.wrong("anchor", "web_required") : entered.id("anchor", anchor);
        Format how = entered.one("format", Format.class, format);
        LocalDate from = entered.dayOrNone("sellsFrom", sellsFrom);
        LocalDate to = entered.dayOrNone("sellsTo", sellsTo);
        if (to != null && from == null) {
            entered.wrong("sellsFrom", "web_required");
        }
        entered.inOrder(from, "sellsTo", to);
        Integer count = entered.count("links", links, 1, 1000);
        Money written = fee(entered, contract);
        Money gross = written == null || contract.taxIncluded() ? written : Vat.added(written, contract.vat()).gross();
        Rate rate = commission(entered, contract);
        List<SlotTerms.Due> dues = gross == null ? List.of() : dues(entered, contract, gross, from);
        Promise guaranteed = Typed.blank(promise) || written == null ? null : promise(entered, written, to == null ? from : to);
        Long where = entered.id("shop", shop);
        List<String> goods = items(entered);
        return errors.isEmpty() ? new SlotTerms(who, how, from, to, where, goods, count == null ? 1 : count, gross, rate, dues, guaranteed) : null;
    }

    private Money fee(Entered entered, Contract.Head contract) {
        Money written = entered.money("fee", fee);
        return written == null || written.isZero() || contract.feeKind().takesFee() ? written : entered.wrong("fee", "contract_no_fee");
    }

    private Rate commission(Entered entered, Contract.Head contract) {
        Rate rate = entered.rate("commission", commission);
        return rate == null || rate.isZero() || contract.feeKind().takesCommission() ? rate : entered.wrong("commission", "contract_no_commission");
    }

    private List<SlotTerms.Due> dues(Entered entered, Contract.Head contract, Money gross, LocalDate slot) {
        List<SlotTerms.Due> dues = new ArrayList<>();
        for (int i = 0; i < Math.min(INSTALMENTS, Math.max(dueOn.size(), dueAmount.size())); i++) {
            if (!Typed.blank(at(dueOn, i)) || !Typed.blank(at(dueAmount, i))) {
                LocalDate on = entered.day("dueOn" + i, at(dueOn, i));
                Money amount = entered.money("dueAmount" + i, at(dueAmount, i));
                if (amount != null && amount.isZero()) {
                    entered.wrong("dueAmount" + i, "web_required");
                } else if (on != null && amount != null) {
                    dues.add(new SlotTerms.Due(on, amount));
                }
            }
        }
        if (dues.isEmpty()) {
            return SlotTerms.once(gross, contract.payWhen().due(contract.validFrom(), slot));
        }
        Money sum = dues.stream().map(SlotTerms.Due::amount).reduce(Money.ZERO, Money::plus);
        return sum.equals(gross) ? dues : entered.wrong("dueAmount0", "contract_instalments_sum", sum.shown(), gross.shown());
    }

    private Promise promise(Entered entered, Money written, LocalDate slot) {
        Money target = target(entered, written);
        LocalDate measured = Typed.blank(measureOn) && slot != null ? slot.plusDays(Promise.DAYS_TO_MEASURE) : entered.day("measureOn", measureOn);
        entered.inOrder(slot, "measureOn", measured);
        Promise.Counts counts = entered.one("basis", Promise.Counts.class, basis);
        Promise.Remedy how = entered.one("remedy", Promise.Remedy.class, remedy);
        Promise.Chooser who = entered.one("chooser", Promise.Chooser.class, chooser);
        LocalDate until = how == Promise.Remedy.EITHER ? entered.day("chooseUntil", chooseUntil) : null;
        entered.inOrder(measured, "chooseUntil", until);
        return new Promise(target, counts, measured, how, who, until);
    }

    private Money target(Entered entered, Money written) {
        if (written.isZero()) {
            return entered.wrong("promise", "contract_promise_without_fee");
        }
        Matcher ratio = RATIO.matcher(promise.strip());
        Money target = ratio.matches() ? Money.halfUp(written.decimal().multiply(new BigDecimal(ratio.group(1)))) : Typed.money(promise);
        return target != null && target.isPositive() ? target : entered.wrong("promise", "contract_promise_wrong");
    }

    private List<String> items(Entered entered) {
        List<String> ids = Arrays.stream((items == null ? "" : items).split("[\\s,，;；、]+")).filter(id -> !id.isEmpty()).distinct().toList();
        boolean fits = ids.size() <= MOST_ITEMS && ids.stream().allMatch(id -> id.matches("\\d{5,20}"));
        return fits ? ids : entered.wrong("items", "contract_items_wrong");
    }

    private static String at(List<String> texts, int i) {
        return i < texts.size() ? texts.get(i) : "";
    }

    /** One line of the instalments as entered. */
    public record DueLine(int n, String on, String amount) {
        public String onId() {
            return "dueOn" + n;
        }

        public String amountId() {
            return "dueAmount" + n;
        }
    }

    public List<DueLine> lines() {
        return IntStream.range(0, INSTALMENTS).mapToObj(i -> new DueLine(i, at(dueOn, i), at(dueAmount, i))).toList();
    }

    public boolean anyDue() {
        return lines().stream().anyMatch(line -> !Typed.blank(line.on()) || !Typed.blank(line.amount()));
    }

    public boolean anyPromise() {
        return !Typed.blank(promise);
    }

    public List<Choice> formats() {
        return Format.choices();
    }

    public List<Choice> bases() {
        return Entered.choices("contract_basis_", Promise.Counts.SETTLED, Promise.Counts.PAID);
    }

    public List<Choice> remedies() {
        return Entered.choices("contract_remedy_", Promise.Remedy.values());
    }

    public List<Choice> choosers() {
        return Entered.choices("contract_chooser_", Promise.Chooser.values());
    }
}
