package app.anchorage.deal.receipt;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.merchant.Merchant;
import app.anchorage.merchant.Merchants;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the pages of receipts show. */
@ApplicationScoped
public class ReceiptView {
    @Inject
    Receipts receipts;

    @Inject
    Receivables receivables;

    @Inject
    Merchants merchants;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The form, and what may be done with it. @param open null until the merchant is known */
    public record FormPage(ReceiptForm form, FormErrors errors, List<Choice> merchants, String merchant, OpenFees open, Money deposit) {
        public List<Choice> kinds() {
            return ReceiptKind.choices(ReceiptKind.MONEY, ReceiptKind.PAID_BACK, ReceiptKind.DEPOSIT, ReceiptKind.DEPOSIT_BACK);
        }

        public boolean byParts() {
            return form.kind() != null && form.kind().byParts();
        }

        public boolean writeOff() {
            return form.kind() == ReceiptKind.WRITE_OFF;
        }

        /** Ends the text keys of the page's words. */
        public String words() {
            return byParts() ? form.kind().name() : "MONEY";
        }
    }

    /** A receipt with all that may be done with it. */
    public record OnePage(Receipts.Receipt it, List<Receipts.Part> parts, List<Receipts.Entry> entries, OpenFees open, ReceiptForm form, FormErrors errors,
            Actor reader) {
        public boolean mayRecord() {
            return reader.is(Role.OWNER, Role.FINANCE);
        }

        public boolean mayGive() {
            return mayRecord() && it.rest().isPositive() && !open.open().isEmpty();
        }

        public boolean mayReverse() {
            return mayRecord() && it.reversible();
        }

        public boolean mayDecide() {
            return it.proposed() && reader.is(Role.OWNER, Role.APPROVER) && it.createdBy() != reader.member();
        }

        public String path() {
            return "/receipts/" + it.id();
        }
    }

    @Transactional
    public FormPage form(ReceiptForm form, FormErrors errors) {
        Long id = form.merchantId();
        Merchant merchant = id == null ? null : merchants.findById(id);
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", "receipt_choose_merchant")));
        merchants.active().forEach(each -> choices.add(Choice.plain(each.id(), each.name())));
        return merchant == null ? new FormPage(form, errors, choices, null, null, Money.ZERO)
                : new FormPage(form, errors, choices, merchant.name(), receivables.of(id), receivables.deposit(id));
    }

    @Transactional
    public OnePage one(long id, ReceiptForm form, FormErrors errors) {
        Receipts.Receipt it = receipts.find(id);
        return new OnePage(it, receipts.parts(id), receipts.entries(id), receivables.of(it.merchantId()), form, errors, current.get());
    }

    public LocalDate today() {
        return ChinaTime.day(clock.instant());
    }
}
