package app.anchorage.schedule.sales;

import app.anchorage.agency.CurrentActor;
import app.anchorage.order.SoldSums;
import app.anchorage.schedule.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Sums of the order lines that sessions sold. */
@ApplicationScoped
public class SessionSales {
    /** Somebody's verified minutes, and the net of what he sold. @param lines null for those who are never given orders; @param open not settled yet */
    public record Worked(long personId, String person, long minutes, Long lines, long open, long netFen) {}

    /** The same of several sessions. */
    public record Sum(long minutes, long lines, long open, long netFen) {}

    private static final String FUNNEL = """
            with log as (select sum(views)::bigint as views, sum(clicks)::bigint as clicks from session_log where agency_id = :agency and session_id = :session)
            select log.views, log.clicks, l.* from log cross join
              (select count(distinct order_no) as orders, count(*) as lines, coalesce(sum(coalesce(paid_fen, settled_fen)), 0)::bigint as paid_fen,
                count(*) filter (where state in (1, 2)) as open,
                count(*) filter (where state = 3) as settled, coalesce(sum(settled_fen) filter (where state = 3), 0)::bigint as settled_fen,
                count(*) filter (where state = 4) as closed, coalesce(sum(paid_fen) filter (where state = 4), 0)::bigint as closed_fen,
                count(*) filter (where state = 3 and refund_fen > 0) as refunded,
                coalesce(sum(least(refund_fen, settled_fen)) filter (where state = 3), 0)::bigint as refunded_fen
               from order_line l where agency_id = :agency and session_id = :session and\s""" + SoldSums.COUNTED + ") l";

    /** Entries are read only for those who may see the ledger. */
    private static final String SOLD = """
            select l.session_slot_id as slot_id, p.seq, m.name as merchant, l.anchor_id, a.stage_name as anchor,\s""" + SoldSums.SUMS + """
              , coalesce(sum(l.estimate_fen) filter (where l.state in (1, 2)), 0)::bigint as estimate_fen,
              coalesce(sum(e.anchors), 0)::bigint as anchors_fen, coalesce(sum(e.agency), 0)::bigint as agency_fen
            from order_line l left join anchor a on a.agency_id = l.agency_id and a.id = l.anchor_id
              left join session_slot p on p.agency_id = l.agency_id and p.id = l.session_slot_id
              left join merchant m on m.agency_id = p.agency_id and m.id = p.merchant_id
              left join lateral (select -sum(x.fen) filter (where c.kind = 'ANCHOR') as anchors, -sum(x.fen) filter (where c.kind = 'AGENCY') as agency
                from entry x join account c on c.agency_id = x.agency_id and c.id = x.account_id
                where x.agency_id = l.agency_id and x.line_id = l.id and x.kind <> 'PAYOUT') e on :ledger
            where l.agency_id = :agency and l.session_id = :session and\s""" + SoldSums.COUNTED + """

            group by l.session_slot_id, p.seq, m.name, l.anchor_id, a.stage_name order by p.seq nulls last, l.anchor_id nulls last""";

    private static final String MINUTES = "coalesce(sum(minutes_in(p.actual_from, p.actual_to, p.actual_from, p.actual_to)) filter (where p.verified_at is not null), 0)";

    private static final String WORKED = """
            with sold as (select anchor_id, count(*) as lines, count(*) filter (where state in (1, 2)) as open, coalesce(sum(net_fen), 0)::bigint as net_fen
              from order_line l where agency_id = :agency and session_id = :session and %s group by anchor_id)
            select p.person_id, a.stage_name as person, %s as minutes, case when bool_or(p.duty = 'ANCHOR') then coalesce(max(s.lines), 0) else max(s.lines) end as lines,
              coalesce(max(s.open), 0) as open, coalesce(max(s.net_fen), 0) as net_fen
            from session_person p join anchor a on a.agency_id = p.agency_id and a.id = p.person_id left join sold s on s.anchor_id = p.person_id
            where p.agency_id = :agency and p.session_id = :session group by p.person_id, a.stage_name order by min(p.starts_at), p.person_id""".formatted(SoldSums.COUNTED, MINUTES);

    private static final String OF_PERSON = """
            select coalesce(sum(v.minutes), 0) as minutes, coalesce(sum(n.lines), 0) as lines, coalesce(sum(n.open), 0) as open, coalesce(sum(n.net_fen), 0)::bigint as net_fen
            from (select p.session_id, %s as minutes from session_person p where p.agency_id = :agency and p.person_id = :person and p.verified_at is not null
                and p.starts_at >= :from and p.starts_at < :to group by p.session_id) v
              left join lateral (select count(*) as lines, count(*) filter (where l.state in (1, 2)) as open, sum(l.net_fen) as net_fen from order_line l
                where l.agency_id = :agency and l.session_id = v.session_id and l.anchor_id = :person and %s) n on true""".formatted(MINUTES, SoldSums.COUNTED);

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public Funnel funnel(long session) {
        return sql.withHandle(h -> h.createQuery(escaped(FUNNEL)).bind("agency", agency()).bind("session", session).mapTo(Funnel.class).one());
    }

    /** @param ledger whether the parts of anchors and agency are asked for too, which are 0 otherwise */
    @Transactional
    public List<Sold> sold(long session, boolean ledger) {
        return sql.withHandle(h -> h.createQuery(escaped(SOLD)).bind("agency", agency()).bind("session", session).bind("ledger", ledger).mapTo(Sold.class).list());
    }

    @Transactional
    public List<Worked> worked(long session) {
        return sql.withHandle(h -> h.createQuery(escaped(WORKED)).bind("agency", agency()).bind("session", session).mapTo(Worked.class).list());
    }

    /** Of sessions that began then and in which the person has verified hours. */
    @Transactional
    public Sum of(long person, Span when) {
        return sql.withHandle(h -> h.createQuery(escaped(OF_PERSON)).bind("agency", agency()).bind("person", person).bind("from", when.from()).bind("to", when.to())
                .mapTo(Sum.class).one());
    }

    private static String escaped(String query) {
        return query.replace("::", "\\:\\:");
    }

    private long agency() {
        return current.get().agencyId();
    }
}
