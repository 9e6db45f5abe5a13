package app.anchorage.deal.account;

import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.receipt.Receivables;
import app.anchorage.money.ChinaTime;
import app.anchorage.money.Money;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads merchants' accounts from the ledger. */
@ApplicationScoped
public class MerchantAccounts {
    @Inject
    Jdbi sql;

    @Inject
    Receivables receivables;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Whose account it is. */
    public record Head(String name, String taxId, String agency) {}

    @Transactional
    public MerchantAccount of(long merchant, AccountFilter days) {
        Head head = NotFound.unless(sql.withHandle(h -> h.createQuery("""
                select m.name, m.tax_id, a.name as agency from merchant m join agency a on a.id = m.agency_id where m.agency_id = :agency and m.id = :merchant""")
                .bind("agency", current.get().agencyId()).bind("merchant", merchant).mapTo(Head.class).findOne()));
        LocalDate today = ChinaTime.day(clock.instant());
        LocalDate asOf = days.asOf(today);
        return new MerchantAccount(merchant, head.name(), head.taxId(), head.agency(), days.from(), days.to(), asOf,
                movements("MERCHANT", merchant, days), movements("DEPOSIT", merchant, days), receivables.of(merchant, asOf.isBefore(today) ? asOf : null), commission(merchant, days));
    }

    private Movements movements(String account, long merchant, AccountFilter days) {
        Money opening = days.from() == null ? Money.ZERO : Money.fen(sql.withHandle(h -> bound(h.createQuery("""
                select coalesce(sum(case a.kind when 'MERCHANT' then e.fen else -e.fen end), 0)::bigint as fen
                """ + ENTRIES + " and e.value_date < :from"), account, merchant, days).mapTo(Long.class).one()));
        return Movements.of(opening, sql.withHandle(h -> bound(h.createQuery("""
                select e.id, e.value_date as day, o.kind, o.label, case a.kind when 'MERCHANT' then e.fen else -e.fen end as fen,
                  (e.kind <> 'MOVE' and e.value_date > j.obligation_due) is true as late
                """ + ENTRIES + """
                 and (cast(:from as date) is null or e.value_date >= :from) and (cast(:to as date) is null or e.value_date <= :to)
                order by e.value_date, e.id"""), account, merchant, days).mapTo(Movements.Entry.class).list()));
    }

    private Money commission(long merchant, AccountFilter days) {
        return Money.fen(sql.withHandle(h -> bound(h.createQuery("""
                select coalesce(sum(l.net_fen), 0)::bigint from merchant_shop s
                join order_line l on l.agency_id = :agency and l.platform = s.platform and l.shop = s.name
                where s.agency_id = :agency and s.merchant_id = :merchant and l.settled_on is not null and :account = :account
                  and (cast(:from as date) is null or l.settled_on >= :from) and (cast(:to as date) is null or l.settled_on <= :to)"""),
                "", merchant, days).mapTo(Long.class).one()));
    }

    private Query bound(Query query, String account, long merchant, AccountFilter days) {
        LocalDate from = days.from();
        return query.bind("agency", current.get().agencyId()).bind("account", account).bind("merchant", merchant).bind("from", from).bind("to", days.to());
    }

    private static final String ENTRIES = """
            from account a join entry e on e.agency_id = :agency and e.account_id = a.id
            join journal j on j.agency_id = :agency and j.id = e.journal_id
            join obligation o on o.agency_id = :agency and o.id = e.obligation_id
            where a.agency_id = :agency and a.kind = :account and a.merchant_id = :merchant""";
}
