package app.anchorage.me;

import app.anchorage.agency.Actor;
import app.anchorage.agency.CurrentActor;
import app.anchorage.earning.Difference;
import app.anchorage.money.ChinaTime;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Finds the account of the anchor who is signed in; needs a transaction. */
@ApplicationScoped
public class MyAccounts {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    MyAccount mine() {
        Actor actor = current.get();
        if (actor.anchorId() == null) {
            throw new NotFound();
        }
        return sql.withHandle(h -> h.createQuery("""
                select g.id as agency_id, cast(:anchor as bigint) as anchor_id, coalesce(a.id, 0) as id,
                  coalesce(a.closed_through, :never) as closed_through,
                  -coalesce(a.closed_fen, 0) as closed_fen, coalesce(a.closed_entries, 0) as closed_entries, cast(:today as date) as today,
                  g.statement_minimum_fen as minimum_fen, g.payout_day,
                  (select previous_visit_at from login where agency_id = :agency and member_id = :member) as last_visit
                from agency g left join account a on a.agency_id = g.id and a.kind = 'ANCHOR' and a.anchor_id = :anchor
                where g.id = :agency""")
                .bind("agency", actor.agencyId()).bind("anchor", actor.anchorId()).bind("member", actor.memberId()).bind("never", Difference.NEVER)
                .bind("today", ChinaTime.day(clock.instant())).mapTo(MyAccount.class).one());
    }
}
