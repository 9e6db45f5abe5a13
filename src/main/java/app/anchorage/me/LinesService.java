package app.anchorage.me;

import app.anchorage.me.MyLines.Ask;
import app.anchorage.me.MyLines.Source;
import app.anchorage.money.Money;
import app.anchorage.web.Pager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;

/** The anchor's lines by day, by item, or one by one. */
@ApplicationScoped
public class LinesService {
    @Inject
    MyAccounts accounts;

    @Inject
    Balances balances;

    @Inject
    Risks risks;

    @Inject
    Changes changes;

    @Inject
    MyLines lines;

    @Transactional
    public LinesPage page(LineFilter filter, UriInfo uri) {
        MyAccount account = accounts.mine();
        Ask ask = ask(account, filter);
        if (filter.lines()) {
            return lines(account, filter, ask, uri);
        }
        return filter.byItem() ? items(account, filter, ask, uri) : days(account, filter, ask);
    }

    private Ask ask(MyAccount account, LineFilter filter) {
        if (filter.change() != null) {
            return new Ask(Source.CHANGED, null, null, null, Changes.since(account), filter.change());
        }
        Lying lying = filter.lying();
        if (lying == Lying.RISK) {
            return new Ask(Source.FROZEN, null, null, filter.item(), null, null);
        }
        LocalDate day = filter.day();
        LocalDate from = day == null ? lying.from(account) : day;
        return new Ask(Source.DAYS, from, day == null ? lying.to(account) : day, filter.item(), null, null);
    }

    private LinesPage days(MyAccount account, LineFilter filter, Ask ask) {
        Amounts amounts = balances.of(account);
        boolean now = filter.lying() == Lying.PAYABLE;
        List<DayAmount> days = now ? balances.days(account, ask.from(), ask.to()) : amounts.held();
        return new LinesPage(filter, total(account, filter), now ? amounts.carried() : Money.ZERO, days, List.of(), List.of(), List.of(), Pager.NONE,
                empty(account, filter));
    }

    private LinesPage items(MyAccount account, LineFilter filter, Ask ask, UriInfo uri) {
        List<ItemAmount> items = lines.items(account, ask, filter.page());
        boolean more = items.size() > MyLines.PAGE;
        Pager pager = Pager.of(uri, null, more ? filter.page() + 1 : null);
        Money carried = filter.lying() == Lying.PAYABLE ? balances.of(account).carried() : Money.ZERO;
        return new LinesPage(filter, total(account, filter), carried, List.of(), more ? items.subList(0, MyLines.PAGE) : items, List.of(),
                filter.page() == 0 ? lines.others(account, ask) : List.of(), pager,
                empty(account, filter));
    }

    private LinesPage lines(MyAccount account, LineFilter filter, Ask ask, UriInfo uri) {
        List<MyLine> found = lines.lines(account, ask, filter.after().orElse(LinePlace.START));
        boolean more = found.size() > MyLines.PAGE;
        List<MyLine> shown = more ? found.subList(0, MyLines.PAGE) : found;
        Pager pager = more ? Pager.of(uri, null, place(shown.get(shown.size() - 1))) : Pager.NONE;
        return new LinesPage(filter, ofLines(account, filter, ask), Money.ZERO, List.of(), List.of(), shown,
                filter.after().isEmpty() ? lines.others(account, ask) : List.of(), pager, empty(account, filter));
    }

    private static LinePlace place(MyLine last) {
        return new LinePlace(last.day(), last.lineId());
    }

    private Money total(MyAccount account, LineFilter filter) {
        Amounts amounts = balances.of(account);
        return switch (filter.lying()) {
            case PAYABLE -> amounts.payable();
            case HELD -> amounts.heldTotal();
            case RISK -> amounts.frozen();
        };
    }

    /** The sum of all pages; null, unknown, where it would take reading them all. */
    private Money ofLines(MyAccount account, LineFilter filter, Ask ask) {
        if (filter.change() != null) {
            return changes.of(account, ask.since(), balances.of(account).entries()).stream().filter(change -> change.kind() == filter.change()).map(Change::amount)
                    .findFirst().orElse(Money.ZERO);
        }
        if (filter.day() != null && filter.item() == null) {
            return balances.days(account, ask.from(), ask.to()).stream().map(DayAmount::amount).reduce(Money.ZERO, Money::plus);
        }
        return filter.lying() == Lying.RISK && filter.item() == null ? balances.of(account).frozen() : null;
    }

    private Note empty(MyAccount account, LineFilter filter) {
        if (filter.change() != null || filter.day() != null || filter.item() != null) {
            return Note.of("anchor_lines_none_here");
        }
        Amounts amounts = balances.of(account);
        Notes notes = new Notes(account, amounts, risks.of(account, amounts.entries()));
        return switch (filter.lying()) {
            case PAYABLE -> notes.payable(List.of(), false);
            case HELD -> notes.held();
            case RISK -> notes.risk();
        };
    }
}
