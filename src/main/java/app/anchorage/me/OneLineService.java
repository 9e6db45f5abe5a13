package app.anchorage.me;

import app.anchorage.me.OneLine.MyClaim;
import app.anchorage.me.OneLine.Sold;
import app.anchorage.me.OneLine.Standing;
import app.anchorage.money.Money;
import app.anchorage.order.dispute.LineDisputes;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads one line of the anchor's own: one that has an entry on the anchor's account. */
@ApplicationScoped
public class OneLineService {
    @Inject
    Jdbi sql;

    @Inject
    MyAccounts accounts;

    @Inject
    LineDisputes disputes;

    /** @throws NotFound when nothing of the line was ever the anchor's */
    @Transactional
    public OneLine of(long line) {
        MyAccount account = accounts.mine();
        return sql.withHandle(h -> {
            List<MyEntry> entries = entries(h, account, line);
            if (entries.isEmpty()) {
                throw new NotFound();
            }
            Sold sold = sold(h, account, line);
            return new OneLine(sold, entries, claims(h, account, line), disputes.of(line), standing(account, sold, entries));
        });
    }

    private static Standing standing(MyAccount account, Sold sold, List<MyEntry> entries) {
        Money total = entries.stream().map(MyEntry::amount).reduce(Money.ZERO, Money::plus);
        boolean open = entries.stream().anyMatch(entry -> entry.valueDate().isAfter(account.closedThrough()));
        Long statement = open ? null : entries.stream().map(MyEntry::statementId).filter(id -> id != null).reduce((a, b) -> b).orElse(null);
        return new Standing(total, sold.mine() && open, statement);
    }

    private static List<MyEntry> entries(Handle h, MyAccount account, long line) {
        return h.createQuery("""
                select e.id, e.booked_at, e.value_date, e.kind, -e.fen as fen, s.id as statement_id, s.number as statement_number
                from entry e
                left join statement_row r on r.agency_id = :agency and r.entry_id = e.id
                left join statement s on s.agency_id = :agency and s.id = r.statement_id
                where e.agency_id = :agency and e.line_id = :line and e.account_id = :account order by e.id""")
                .bind("agency", account.agencyId()).bind("line", line).bind("account", account.id()).mapTo(MyEntry.class).list();
    }

    private static Sold sold(Handle h, MyAccount account, long line) {
        return h.createQuery("""
                select id, order_no, item_id, item_title as title, shop, created_on as sold_on, settled_on, attribution, frozen,
                  anchor_id is not distinct from :anchor as mine
                from order_line where agency_id = :agency and id = :line""")
                .bind("agency", account.agencyId()).bind("line", line).bind("anchor", account.anchorId()).mapTo(Sold.class).one();
    }

    private static List<MyClaim> claims(Handle h, MyAccount account, long line) {
        return h.createQuery("""
                select state, opened_at, completed_at from claim
                where agency_id = :agency and line_id = :line and state is not null order by id""")
                .bind("agency", account.agencyId()).bind("line", line).mapTo(MyClaim.class).list();
    }
}
