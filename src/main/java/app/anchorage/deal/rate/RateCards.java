package app.anchorage.deal.rate;

import app.anchorage.agency.CurrentActor;
import app.anchorage.deal.Format;
import app.anchorage.money.ChinaTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The rate cards as the database keeps them: rows are only added. */
@ApplicationScoped
public class RateCards {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public RateTimeline timeline(long anchorId) {
        return RateTimeline.of(sql.withHandle(h -> h.createQuery("""
                select r.id, r.anchor_id, r.format, r.cost_fen, r.list_fen, r.min_points, r.min_pure_points, r.min_order_fen, r.valid_from, r.note,
                  m.name as created_by, r.created_at
                from rate_card r join member m on m.agency_id = r.agency_id and m.id = r.created_by where r.anchor_id = :anchor""")
                .bind("anchor", anchorId).mapTo(RateCard.class).list()));
    }

    long add(long anchorId, RateCard.Terms terms) {
        return sql.withHandle(h -> h.createQuery("""
                insert into rate_card (agency_id, anchor_id, format, cost_fen, list_fen, min_points, min_pure_points, min_order_fen, valid_from, note,
                  created_by)
                values (:agency, :anchor, :format, :cost, :list, :least, :pure, :order, :from, :note, :member) returning id""")
                .bind("agency", current.get().agencyId()).bind("member", current.get().member()).bind("anchor", anchorId)
                .bind("format", terms.format()).bind("cost", terms.cost().fen()).bind("list", terms.list().fen())
                .bind("least", terms.minPoints()).bind("pure", terms.minPurePoints())
                .bind("order", terms.minOrder() == null ? null : terms.minOrder().fen()).bind("from", terms.validFrom())
                .bind("note", terms.note()).mapTo(Long.class).one());
    }

    /** The numbers of quotes priced for days from the first on and before the end (null: no end): a new version there rewrites what they used. */
    @Transactional
    public List<String> quotesPricedFor(long anchorId, Format format, LocalDate first, LocalDate end) {
        return sql.withHandle(h -> h.createQuery("""
                select distinct q.number from quote_line l join quote q on q.agency_id = l.agency_id and q.id = l.quote_id
                where l.anchor_id = :anchor and l.format = :format and l.rate_card_id is not null
                  and coalesce(l.planned_on, (q.created_at at time zone :zone)\\:\\:date) >= :first
                  and (cast(:end as date) is null or coalesce(l.planned_on, (q.created_at at time zone :zone)\\:\\:date) < :end)
                order by q.number""")
                .bind("anchor", anchorId).bind("format", format).bind("first", first).bind("end", end).bind("zone", ChinaTime.ZONE.getId())
                .mapTo(String.class).list());
    }

    /** Settled sales after returns and what came back, from the anchor's order lines. */
    @Transactional
    public AnchorRecord record(long anchorId, LocalDate today) {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) filter (where state = 3 and settled_on > :month) as orders30,
                  coalesce(sum(settled_fen - refund_fen) filter (where state = 3 and settled_on > :month), 0)\\:\\:bigint as fen30,
                  count(*) filter (where state = 3 and settled_on > :season) as orders90,
                  coalesce(sum(settled_fen - refund_fen) filter (where state = 3 and settled_on > :season), 0)\\:\\:bigint as fen90,
                  count(*) filter (where state in (3, 4) and paid_fen > 0 and created_on > :season) as decided,
                  coalesce(sum(paid_fen) filter (where state in (3, 4) and paid_fen > 0 and created_on > :season), 0)\\:\\:bigint as paid_fen,
                  coalesce(sum(settled_fen - refund_fen) filter (where state = 3 and paid_fen > 0 and created_on > :season), 0)\\:\\:bigint as kept_fen
                from order_line where anchor_id = :anchor and (created_on > :season or settled_on > :season)""")
                .bind("anchor", anchorId).bind("month", today.minusDays(30)).bind("season", today.minusDays(90))
                .mapTo(AnchorRecord.class).one());
    }

    @Transactional
    public String audience(long anchorId) {
        return sql.withHandle(h -> h.createQuery("select audience from anchor where id = ?").bind(0, anchorId).mapTo(String.class).findOne().orElse(null));
    }

    void describe(long anchorId, String audience) {
        sql.useHandle(h -> h.createUpdate("update anchor set audience = :words where id = :id").bind("words", audience).bind("id", anchorId).execute());
    }

    /** The agency's name, for what merchants read. */
    @Transactional
    public String agencyName() {
        return sql.withHandle(h -> h.createQuery("select name from agency where id = ?").bind(0, current.get().agencyId()).mapTo(String.class).one());
    }}
