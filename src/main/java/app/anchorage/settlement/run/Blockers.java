package app.anchorage.settlement.run;

import app.anchorage.agency.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * What should be put right before a run is submitted: settled money of nobody, lines without an agreement, questions on claims, pairs,
 * agreements that wait for a second person.
 */
@ApplicationScoped
public class Blockers {
    /** Settled lines of an anchor without an agreement for them: their money waits in suspense (design rule 7). */
    static final String WITHOUT_AGREEMENT = """
            select count(*) as lines, coalesce(sum(l.net_fen), 0) as fen from order_line l
            where l.agency_id = :agency and l.anchor_id = %1$s and l.state = 3 and l.unshared""";

    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    /** Lines and their net. */
    public record Waiting(long lines, long fen) {}

    /** An anchor with lines that no agreement is for. */
    public record NoAgreement(long anchorId, String name, long lines, long fen) {}

    /** All settled lines of nobody, as they are tallied, if one of them is worth anything. */
    public Waiting unattributed() {
        return sql.withHandle(h -> h.createQuery("""
                select case when worth then lines else 0 end as lines, fen from (
                  select lines, fen, fen <> 0 or exists (select 1 from order_line
                    where agency_id = :agency and anchor_id is null and state is not null and state = 3 and net_fen <> 0) as worth
                  from (select coalesce(sum(lines), 0)::bigint as lines, coalesce(sum(net_fen), 0)::bigint as fen from order_tally
                    where agency_id = :agency and anchor_id = 0 and state = 3) tally) nobody""")
                .bind("agency", agency()).mapTo(Waiting.class).one());
    }

    public List<NoAgreement> withoutAgreement() {
        return sql.withHandle(h -> h.createQuery("""
                select n.id as anchor_id, n.stage_name as name, q.lines, q.fen from anchor n cross join lateral (%s) q
                where n.agency_id = :agency and q.lines > 0 order by n.stage_name, n.id"""
                .formatted(WITHOUT_AGREEMENT.formatted("n.id"))).bind("agency", agency()).mapTo(NoAgreement.class).list());
    }

    /** An agreement that waits for a second person: until then the anchor is settled by the old terms. */
    public record Proposed(long anchorId, long agreementId, String name) {}

    public List<Proposed> proposed() {
        return sql.withHandle(h -> h.createQuery("""
                select g.anchor_id, g.id as agreement_id, n.stage_name as name from agreement g
                join anchor n on n.agency_id = :agency and n.id = g.anchor_id
                where g.agency_id = :agency and g.state = 'PROPOSED' order by n.stage_name, g.id""").bind("agency", agency()).mapTo(Proposed.class).list());
    }

    /** Frozen though no claim is open and nobody froze them: somebody has to say whether the refund is inside the settled amount. */
    public long questions() {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) from order_line l where l.agency_id = :agency and l.frozen
                  and exists (select 1 from claim c where c.agency_id = :agency and c.line_id = l.id and c.state in (2, 13) and c.inside is null)
                  and not exists (select 1 from claim c where c.agency_id = :agency and c.line_id = l.id and c.state in (4, 11, 12))
                  and not exists (select 1 from money_freeze f where f.agency_id = :agency and f.line_id = l.id and f.closed_on is null)""")
                .bind("agency", agency()).mapTo(Long.class).one());
    }

    /** Settled lines that may tell a purchase a second time: frozen until somebody has said so or not. */
    public Waiting pairs() {
        return sql.withHandle(h -> h.createQuery("""
                select count(*) as lines, coalesce(sum(net_fen), 0) as fen from order_line
                where agency_id = :agency and pair = 'OPEN' and state = 3""")
                .bind("agency", agency()).mapTo(Waiting.class).one());
    }

    private long agency() {
        return current.get().agencyId();
    }
}
