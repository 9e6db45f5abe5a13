package app.anchorage.deal.contract;

import app.anchorage.deal.Typed;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The form of a contract’s terms. */
public class ContractForm {
    @FormParam("kind")
    public String kind;

    @FormParam("merchant")
    public String merchant;

    /** The contract it supplements, renews or ends. */
    @FormParam("of")
    public String of;

    @FormParam("validFrom")
    public String validFrom;

    @FormParam("validTo")
    public String validTo;

    @FormParam("feeKind")
    public String feeKind;

    @FormParam("agencyRate")
    public String agencyRate;

    @FormParam("anchorRate")
    public String anchorRate;

    @FormParam("payWhen")
    public String payWhen;

    @FormParam("invoice")
    public String invoice;

    @FormParam("vat")
    public String vat;

    @FormParam("tax")
    public String tax;

    @FormParam("deposit")
    public String deposit;

    @FormParam("depositBackDays")
    public String depositBackDays;

    @FormParam("terms")
    @Size(max = 4000)
    public String terms;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static ContractForm blank(LocalDate today, String merchant) {
        ContractForm form = new ContractForm();
        form.kind = ContractKind.ONCE.name();
        form.merchant = merchant;
        form.validFrom = today.toString();
        form.feeKind = FeeKind.FEE_AND_COMMISSION.name();
        form.payWhen = PayWhen.BEFORE.name();
        form.vat = "6.00";
        return form;
    }

    static ContractForm of(Contract contract) {
        ContractForm form = of(contract.head());
        form.version = contract.rowVersion();
        return form;
    }

    /** What a supplement, renewal or termination starts with: the terms as they are, from today. */
    static ContractForm following(Contract signed, ContractKind kind, LocalDate today) {
        ContractForm form = of(signed.head());
        form.kind = kind.name();
        form.of = Long.toString(signed.id());
        LocalDate end = signed.head().validTo();
        form.validFrom = (kind == ContractKind.RENEWAL && end != null ? end.plusDays(1) : today).toString();
        form.validTo = kind == ContractKind.SUPPLEMENT ? form.validTo : "";
        return form;
    }

    private static ContractForm of(Contract.Head head) {
        ContractForm form = new ContractForm();
        form.kind = head.kind().name();
        form.merchant = Long.toString(head.merchantId());
        form.of = Entered.text(head.ofId());
        form.validFrom = head.validFrom().toString();
        form.validTo = Entered.text(head.validTo());
        form.feeKind = head.feeKind().name();
        form.agencyRate = Entered.text(head.agencyRate());
        form.anchorRate = Entered.text(head.anchorRate());
        form.payWhen = head.payWhen().name();
        form.invoice = head.invoiceFirst() ? "FIRST" : "LATER";
        form.vat = head.vat().toString().replace("%", "");
        form.tax = head.taxIncluded() ? "INCLUDED" : "ADDED";
        form.deposit = Entered.text(head.deposit());
        form.depositBackDays = Entered.text(head.depositBackDays());
        form.terms = head.terms();
        return form;
    }

    /** Null when something is wrong; then the errors say what. */
    Contract.Head head(FormErrors errors, LocalDate today) {
        Entered entered = new Entered(errors, today);
        Rate agency = entered.rate("agencyRate", agencyRate);
        Rate anchor = entered.rate("anchorRate", anchorRate);
        if (agency != null && anchor != null && agency.plus(anchor).millionths() > Rate.ONE.millionths()) {
            entered.wrong("anchorRate", "contract_rates_over");
        }
        LocalDate from = entered.day("validFrom", validFrom);
        LocalDate to = entered.dayOrNone("validTo", validTo);
        entered.inOrder(from, "validTo", to);
        Money held = entered.money("deposit", deposit);
        Integer back = entered.count("depositBackDays", depositBackDays, 0, 365);
        Long whose = Typed.blank(merchant) ? entered.wrong("merchant", "web_required") : entered.id("merchant", merchant);
        Rate tax = entered.rate("vat", vat);
        ContractKind does = entered.one("kind", ContractKind.class, kind);
        Long refers = entered.id("of", of);
        FeeKind fees = entered.one("feeKind", FeeKind.class, feeKind);
        PayWhen pay = entered.one("payWhen", PayWhen.class, payWhen);
        return errors.isEmpty() ? new Contract.Head(does, whose, refers, from, to, fees, agency, anchor, pay, "FIRST".equals(invoice), tax,
                !"ADDED".equals(this.tax), held, back, terms == null ? "" : terms.strip()) : null;
    }

    public boolean follows() {
        return !Typed.blank(of);
    }

    public String kindKey() {
        return Entered.find(ContractKind.class, kind).map(ContractKind::key).orElse("contract_kind");
    }

    public List<Choice> kinds() {
        return Entered.choices("contract_kind_", ContractKind.ONCE, ContractKind.FRAME);
    }

    public List<Choice> feeKinds() {
        return Entered.choices("contract_fee_", FeeKind.values());
    }

    public List<Choice> payments() {
        return Entered.choices("contract_pay_", PayWhen.values());
    }

    public List<Choice> invoices() {
        return List.of(Choice.keyed("LATER", "contract_money_first"), Choice.keyed("FIRST", "contract_invoice_first"));
    }

    public List<Choice> taxes() {
        return List.of(Choice.keyed("INCLUDED", "contract_tax_included"), Choice.keyed("ADDED", "contract_tax_added"));
    }
}
