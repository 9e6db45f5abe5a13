package app.anchorage.deal.quote;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The lines of quotes; the database changes only those of a draft. */
@ApplicationScoped
public class QuoteLines {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Transactional
    public List<QuoteLine> of(long quoteId) {
        return sql.withHandle(h -> h.createQuery("""
                select l.seq, l.anchor_id, a.stage_name as anchor, l.format, l.planned_on, l.links, l.category, l.fee_fen, l.commission_points,
                  l.guarantee_fen, l.rate_card_id, l.list_fen, l.cost_fen, l.min_points, r.min_order_fen
                from quote_line l join anchor a on a.agency_id = l.agency_id and a.id = l.anchor_id
                  left join rate_card r on r.agency_id = l.agency_id and r.id = l.rate_card_id
                where l.quote_id = :quote order by l.seq""").bind("quote", quoteId).mapTo(QuoteLine.class).list());
    }

    /** The draft has exactly these lines. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(long quoteId, List<QuoteLine> lines) {
        sql.useHandle(h -> {
            h.execute("delete from quote_line where quote_id = ?", quoteId);
            lines.forEach(line -> insert(h, quoteId, line));
        });
    }

    private void insert(Handle h, long quoteId, QuoteLine line) {
        h.createUpdate("""
                insert into quote_line (agency_id, quote_id, seq, anchor_id, format, planned_on, links, category, fee_fen, commission_points,
                  guarantee_fen, rate_card_id, list_fen, cost_fen, min_points)
                values (:agency, :quote, :seq, :anchorId, :format, :plannedOn, :links, :category, :feeFen, :commissionPoints, :guaranteeFen,
                  :rateCardId, :listFen, :costFen, :minPoints)""")
                .bindMethods(line).bind("agency", current.get().agencyId()).bind("quote", quoteId).execute();
    }
}
