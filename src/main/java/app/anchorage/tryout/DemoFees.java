package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.deal.receipt.Draft;
import app.anchorage.deal.receipt.OpenFees;
import app.anchorage.deal.receipt.Receivables;
import app.anchorage.deal.receipt.ReceiptKind;
import app.anchorage.deal.receipt.ReceiptService;
import app.anchorage.merchant.Merchant;
import app.anchorage.merchant.Merchants;
import app.anchorage.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What merchants of the sample have paid: every other one its first instalment and a deposit. Without contracts there is nothing to pay. */
@ApplicationScoped
class DemoFees {
    private static final Money DEPOSIT = Money.yuan("5000.00");

    @Inject
    ActAs actAs;

    @Inject
    Merchants merchants;

    @Inject
    Receivables receivables;

    @Inject
    ReceiptService receipts;

    /** @param finance who records it */
    void take(Actor finance, LocalDate today) {
        actAs.run(finance, () -> {
            List<Long> ids = QuarkusTransaction.requiringNew().call(() -> merchants.active().stream().map(Merchant::id).toList());
            for (int i = 0; i < ids.size(); i += 2) {
                pay(ids.get(i), today);
            }
        });
    }

    private void pay(long merchant, LocalDate today) {
        List<OpenFees.Item> open = QuarkusTransaction.requiringNew().call(() -> receivables.of(merchant).open());
        if (!open.isEmpty()) {
            OpenFees.Item first = open.get(0);
            LocalDate day = first.fee().dueOn().isAfter(today) ? today : first.fee().dueOn();
            receipts.record(new Draft(ReceiptKind.MONEY, merchant, day, first.open(), "网银 " + first.fee().label(), null, Map.of(first.fee().id(), first.open())), null);
            receipts.record(new Draft(ReceiptKind.DEPOSIT, merchant, day, DEPOSIT, "保证金 " + first.fee().label(), null, Map.of()), null);
        }
    }
}
