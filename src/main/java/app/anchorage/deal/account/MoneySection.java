package app.anchorage.deal.account;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.deal.receipt.OpenFees;
import app.anchorage.deal.receipt.Receivables;
import app.anchorage.merchant.MerchantSection;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** What a merchant owes and has, on his page; staff see nothing of the ledger. */
@ApplicationScoped
public class MoneySection implements MerchantSection {
    @Inject
    Receivables receivables;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String headingKey() {
        return "owed_money";
    }

    @Override
    public String emptyKey() {
        return current.get().is(Role.STAFF) ? "owed_not_staff" : "owed_nothing";
    }

    @Override
    public List<Row> rows(long merchant, Locale locale) {
        if (current.get().is(Role.STAFF)) {
            return List.of();
        }
        OpenFees open = receivables.of(merchant);
        Money overdue = open.overdue(ChinaTime.day(clock.instant()));
        Money deposit = receivables.deposit(merchant);
        if (open.items().isEmpty() && open.credit().isZero() && deposit.isZero()) {
            return List.of();
        }
        String page = more(merchant).href();
        return List.of(new Row(Texts.of(locale, "owed_open_total"), page, null, null, null, open.total()),
                new Row(Texts.of(locale, "owed_overdue"), page, null, overdue.isPositive() ? "owed_overdue" : null, "bad", overdue),
                new Row(Texts.of(locale, "owed_credit"), page, null, null, null, open.credit()),
                new Row(Texts.of(locale, "owed_deposit"), page, null, null, null, deposit));
    }

    @Override
    public Link more(long merchant) {
        return current.get().is(Role.STAFF) ? null : new Link("owed_title", "/merchants/" + merchant + "/account");
    }
}
