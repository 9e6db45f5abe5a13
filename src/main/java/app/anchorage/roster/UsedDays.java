package app.anchorage.roster;

import app.anchorage.agency.CurrentActor;
import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** On which days money has already used an anchor's agreement: shares by the day of sale, holds by the day of settlement. */
@ApplicationScoped
public class UsedDays {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** The last sale day in [from, before) of a line whose money is booked. */
    Optional<LocalDate> lastSale(long anchorId, LocalDate from, LocalDate before) {
        return sql.withHandle(h -> h.createQuery("""
                select created_on from order_line
                where agency_id = :agency and anchor_id = :anchor and created_at >= :from and created_at < :before and net_fen is not null
                order by created_at desc limit 1""")
                .bind("agency", current.get().agencyId())
                .bind("anchor", anchorId)
                .bind("from", ChinaTime.startOf(from))
                .bind("before", ChinaTime.startOf(before))
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** The last day from that day on whose money is no line's: a month's floor, hours, base, tiers or team, a delivered slot's fee. */
    Optional<LocalDate> lastBeyondLines(long anchorId, LocalDate from) {
        return sql.withHandle(h -> h.createQuery("""
                select max(coalesce(cast(o.month + interval '1 month' as date) - 1, j.fact_on)) from obligation o
                join journal j on j.agency_id = :agency and j.obligation_id = o.id
                where o.agency_id = :agency and o.anchor_id = :anchor and o.kind in ('TIER', 'FLOOR', 'TEAM', 'DELIVERY')
                  and coalesce(cast(o.month + interval '1 month' as date) - 1, j.fact_on) >= :from
                  and exists (select from entry e where e.agency_id = :agency and e.obligation_id = o.id group by e.account_id having sum(e.fen) <> 0)""")
                .bind("agency", current.get().agencyId())
                .bind("anchor", anchorId)
                .bind("from", from)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** The last settlement day in [from, before) of a booked line that was sold under an agreement, so that it has a due day. */
    Optional<LocalDate> lastSettlement(long anchorId, LocalDate from, LocalDate before, LocalDate firstAgreement) {
        return sql.withHandle(h -> h.createQuery("""
                select max(settled_on) from order_line
                where agency_id = :agency and anchor_id = :anchor and created_at >= :first and net_fen is not null
                  and settled_on >= :from and settled_on < :before""")
                .bind("agency", current.get().agencyId())
                .bind("anchor", anchorId)
                .bind("first", ChinaTime.startOf(firstAgreement))
                .bind("from", from)
                .bind("before", before)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Waits until no posting runs: what is used afterwards was used under the timeline we see. */
    public void holdStill(long agencyId) {
        sql.useHandle(h -> {
            h.createUpdate("insert into posting_lock (agency_id) values (:agency) on conflict do nothing").bind("agency", agencyId).execute();
            h.createQuery("select agency_id from posting_lock where agency_id = :agency for update").bind("agency", agencyId).mapTo(Long.class).one();
        });
    }
}
