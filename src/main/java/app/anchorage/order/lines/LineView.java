package app.anchorage.order.lines;

import app.anchorage.agency.CurrentActor;
import app.anchorage.agency.Role;
import app.anchorage.order.Pairs;
import app.anchorage.order.Staging;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads one line's life. */
@ApplicationScoped
public class LineView {
    @Inject
    Staging staging;

    @Inject
    CurrentActor current;

    @Transactional
    public OneLine of(long id) {
        return staging.sql().withHandle(h -> new OneLine(
                NotFound.unless(one(h, id, HEAD, OneLine.Head.class)),
                one(h, id, OrderList.rows(OrderFilter.ALL, "l.agency_id = :agency and l.id = :id and l.state is not null"), OrderRow.class),
                one(h, id, FACTS, LineFacts.class),
                all(h, id, SEEN, OneLine.Seen.class),
                one(h, id, WHOSE, OneLine.Whose.class),
                all(h, id, CLAIMS, OneLine.ClaimOf.class),
                all(h, id, FREEZES, OneLine.FreezeOf.class),
                all(h, id, PAIRS, OneLine.Pair.class),
                all(h, id, PAIR_WORDS, OneLine.PairWord.class),
                current.get().is(Role.STAFF) ? null : all(h, id, ENTRIES, OneLine.EntryOf.class)));
    }

    private <T> T one(Handle h, long id, String query, Class<T> type) {
        return query(h, id, query).mapTo(type).findOne().orElse(null);
    }

    private <T> List<T> all(Handle h, long id, String query, Class<T> type) {
        return query(h, id, query).mapTo(type).list();
    }

    private Query query(Handle h, long id, String query) {
        return h.createQuery(query).bind("agency", staging.agency()).bind("id", id).bind("today", staging.today());
    }

    private static final String HEAD = """
            select l.id, l.order_no, l.sub_order_no, l.item_id, l.item_title, l.shop, l.category, l.created_at, m.id as merchant_id, m.name as merchant
            from order_line l left join merchant_shop s on s.agency_id = l.agency_id and s.platform = l.platform and s.name = l.shop
            left join merchant m on m.agency_id = s.agency_id and m.id = s.merchant_id
            where l.agency_id = :agency and l.id = :id""";

    private static final String FACTS = """
            select o.paid_at, o.settled_at, o.paid_fen, o.settled_fen, o.estimate_fen, o.income_fen, o.commission_rate, o.share_rate, o.take_rate,
              o.subsidy_rate, o.subsidies::text as subsidies, o.tech_rate, o.tech_fen, o.tech_computed, o.special_fen, o.quantity,
              o.price_fen, o.adzone_id, o.adzone_name, o.relation_id, o.refund_tag, j.refund_fen as booked_refund_fen,
              j.income_fen as booked_income_fen, j.fee_fen as booked_fee_fen, j.net_fen as booked_net_fen, j.basis
            from order_line l join observation o on o.agency_id = l.agency_id and o.id = l.observation_id
            left join lateral (select * from journal x where x.agency_id = l.agency_id and x.line_id = l.id and x.basis is not null
              order by x.id desc limit 1) j on l.state = 3
            where l.agency_id = :agency and l.id = :id""";

    private static final String SEEN = """
            select o.file_id, f.name as file, o.row_no, o.state, o.moment, o.paid_fen, o.settled_fen, o.estimate_fen, o.income_fen,
              o.id = l.observation_id as wins, f.state <> 'COMMITTED' as undone, f.committed_at
            from order_line l join observation o on o.agency_id = l.agency_id and o.line_id = l.id
            join report_file f on f.agency_id = o.agency_id and f.id = o.file_id
            where l.agency_id = :agency and l.id = :id order by o.state desc, o.moment desc, o.fingerprint desc, o.id""";

    private static final String WHOSE = """
            select l.anchor_id, n.stage_name as anchor, l.attribution, p.id as position_id, p.kind, p.code, p.name, p.room, p.valid_from,
              p.valid_to, l.session_id, s.title as session, d.name as product, c.seq as place, l.manual_reason as reason, m.name as by, l.manual_at as at
            from order_line l left join anchor n on n.agency_id = l.agency_id and n.id = l.anchor_id
            left join promotion_position p on p.agency_id = l.agency_id and p.id = l.position_id
            left join session s on s.agency_id = l.agency_id and s.id = l.session_id
            left join session_slot c on c.agency_id = l.agency_id and c.id = l.session_slot_id
            left join product d on d.agency_id = l.agency_id and d.id = c.product_id
            left join member m on m.agency_id = l.agency_id and m.id = l.manual_by
            where l.agency_id = :agency and l.id = :id""";

    private static final String CLAIMS = """
            select id, state, refund_fen, return_fen, opened_at, completed_at, question, inside, inside_reason from claim
            where agency_id = :agency and line_id = :id and state is not null order by opened_at, id""";

    private static final String FREEZES = """
            select f.id, f.source, f.reason, f.opened_at, o.name as opened_by, f.closed_at, c.name as closed_by, f.close_reason
            from money_freeze f join member o on o.agency_id = f.agency_id and o.id = f.opened_by
            left join member c on c.agency_id = f.agency_id and c.id = f.closed_by
            where f.agency_id = :agency and f.line_id = :id order by f.id""";

    /** From either side; the question is about the line without a sub-order number. */
    private static final String PAIRS = """
            select o.id, o.order_no, o.sub_order_no, o.paid_fen, l.pair from order_line l
            join order_line x on %s
            join order_line o on o.agency_id = :agency and o.id = case when l.id = :id then x.id else l.id end
            where l.agency_id = :agency and :id in (l.id, x.id) and l.order_no = (select order_no from order_line where agency_id = :agency and id = :id)
              and l.pair is not null order by o.id""".formatted(Pairs.PARTNERS);

    private static final String PAIR_WORDS = """
            select a.same, x.sub_order_no, a.reason, m.name as by, a.answered_at as at from pair_answer a
            join order_line x on x.agency_id = :agency and x.id = a.partner_id join member m on m.agency_id = :agency and m.id = a.by_member
            where a.agency_id = :agency and (a.line_id = :id or a.partner_id = :id) order by a.id""";

    private static final String ENTRIES = """
            select e.id, a.kind as account, n.stage_name as anchor, e.fen, e.value_date, e.kind, p.cause, e.booked_at
            from entry e join account a on a.agency_id = e.agency_id and a.id = e.account_id
            join journal j on j.agency_id = e.agency_id and j.id = e.journal_id
            join posting p on p.agency_id = j.agency_id and p.id = j.posting_id
            left join anchor n on n.agency_id = a.agency_id and n.id = a.anchor_id
            where e.agency_id = :agency and e.line_id = :id
            order by array_position(array['PLATFORM', 'ANCHOR', 'AGENCY', 'SUSPENSE', 'PAYOUT_DUE'], a.kind), n.stage_name, e.id""";
}
