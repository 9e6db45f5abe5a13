package app.anchorage.deal.contract;

import app.anchorage.earning.Vat;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.FormErrors;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The form of one slot of a draft. */
public class SlotForm {
    @BeanParam
    public AiringForm airing = new AiringForm();

    @FormParam("fee")
    public String fee;

    @FormParam("commission")
    public String commission;

    @BeanParam
    public DuesForm dues = new DuesForm();

    @BeanParam
    public GuaranteeForm guarantee = new GuaranteeForm();

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static SlotForm blank(Contract contract) {
        SlotForm form = new SlotForm();
        form.version = contract.rowVersion();
        return form;
    }

    static SlotForm of(Contract contract, SlotRow slot) {
        SlotForm form = blank(contract);
        form.airing = AiringForm.of(slot);
        form.fee = Entered.text(stated(contract.head(), slot.fee()));
        form.commission = Entered.text(slot.commission());
        form.dues = DuesForm.of(slot.instalments());
        form.guarantee = GuaranteeForm.of(slot.guarantee());
        return form;
    }

    /** A fee as its contract writes it: with or without VAT. */
    static Money stated(Contract.Head contract, Money fee) {
        return contract.taxIncluded() ? fee : Vat.included(fee, contract.vat()).net();
    }

    /** Null when something is wrong; then the errors say what. */
    SlotTerms terms(FormErrors errors, Contract.Head contract, LocalDate today) {
        Entered entered = new Entered(errors, today);
        Airing aired = airing.read(entered);
        Money written = fee(entered, contract);
        Money gross = written == null || contract.taxIncluded() ? written : Vat.added(written, contract.vat()).gross();
        Rate rate = commission(entered, contract);
        LocalDate otherwise = contract.payWhen().due(contract.validFrom(), aired.from());
        List<SlotTerms.Due> paid = gross == null ? List.of() : dues.read(entered, gross, otherwise);
        Guarantee guaranteed = guarantee.read(entered, written, aired.lastDay());
        return errors.isEmpty() ? aired.with(gross, rate, paid, guaranteed) : null;
    }

    private Money fee(Entered entered, Contract.Head contract) {
        Money written = entered.money("fee", fee);
        return written == null || written.isZero() || contract.feeKind().takesFee() ? written : entered.wrong("fee", "contract_no_fee");
    }

    private Rate commission(Entered entered, Contract.Head contract) {
        Rate rate = entered.rate("commission", commission);
        return rate == null || rate.isZero() || contract.feeKind().takesCommission() ? rate : entered.wrong("commission", "contract_no_commission");
    }
}
