package app.anchorage.ledger;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The agency's accounts, made when first needed. */
@ApplicationScoped
public class Accounts {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Finds or makes the account; needs a transaction. */
    public Account of(AccountKind kind, Long anchorId) {
        return of(new AccountKey(kind, anchorId, null));
    }

    /** Finds or makes the account; needs a transaction. One that is no payee's begins where the agency's last closed month ended. */
    public Account of(AccountKey key) {
        return sql.withHandle(h -> {
            h.createUpdate("""
                    insert into account (agency_id, kind, anchor_id, merchant_id, closed_through) values (:agency, :kind, :anchorId, :merchantId,
                      case when :kind in ('ANCHOR', 'PAYOUT_DUE') then date '0001-01-01' else coalesce((select max(closed_through) from account
                        where agency_id = :agency and kind not in ('ANCHOR', 'PAYOUT_DUE')), date '0001-01-01') end)
                    on conflict on constraint account_of_one do nothing""")
                    .bind("agency", agency()).bindMethods(key).execute();
            return h.createQuery("""
                    select id, kind, anchor_id, merchant_id, closed_through from account where agency_id = :agency and kind = :kind
                      and anchor_id is not distinct from :anchorId and merchant_id is not distinct from :merchantId""")
                    .bind("agency", agency()).bindMethods(key).mapTo(Account.class).one();
        });
    }

    public List<Account> all() {
        return sql.withHandle(h -> h.createQuery("select id, kind, anchor_id, merchant_id, closed_through from account where agency_id = :agency")
                .bind("agency", agency()).mapTo(Account.class).list());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
