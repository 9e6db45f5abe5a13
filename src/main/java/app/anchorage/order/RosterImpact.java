package app.anchorage.order;

import app.anchorage.agency.CurrentActor;
import app.anchorage.intake.Progress;
import app.anchorage.ledger.Cause;
import app.anchorage.ledger.LineFollower;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.AgreementImpact;
import app.anchorage.roster.AgreementRepository;
import app.anchorage.roster.PositionImpact;
import app.anchorage.roster.PositionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** What changes of the roster do to order lines: they are attributed and shared anew by rule 1, as of the day of the decision. */
@ApplicationScoped
public class RosterImpact implements PositionImpact, AgreementImpact {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    Staging staging;

    @Inject
    Rehearsal rehearsal;

    @Inject
    AgreementRepository agreements;

    @Inject
    Instance<LineFollower> followers;

    @Override
    public void apply(Collection<Code> codes, String reason) {
        staging.restate(Cause.ASSIGN, null, reason, Progress.SILENT, posting -> touchCodes(codes));
    }

    @Override
    public void apply(long agreementId, String reason) {
        staging.restate(Cause.AGREEMENT, agreementId, reason, Progress.SILENT, posting -> touchSalesOf(agreementId));
        follow(List.of(agreementId));
    }

    @Override
    public void applyAll(Collection<Long> agreementIds, String reason) {
        staging.restate(Cause.AGREEMENT, null, reason, Progress.SILENT, posting -> touchSalesOf(agreementIds));
        follow(agreementIds);
    }

    private void follow(Collection<Long> agreementIds) {
        List<Long> anchors = sql.withHandle(h -> h.createQuery("select distinct anchor_id from agreement where agency_id = :agency and id = any(:ids)")
                .bind("agency", current.get().agencyId()).bindArray("ids", Long.class, agreementIds).mapTo(Long.class).list());
        followers.forEach(follower -> follower.restate(Cause.AGREEMENT, null, anchors, ChinaTime.day(clock.instant())));
    }

    @Override
    public Impact rehearse(Runnable act) {
        return rehearsal.of(act);
    }

    @Override
    public Impact soFar() {
        return rehearsal.soFar();
    }

    /** The anchor's sales of the days that the version rules. */
    private void touchSalesOf(long agreementId) {
        var version = agreements.findById(agreementId);
        LocalDate until = agreements.timeline(version.anchorId()).only(version.scope()).nextStartAfter(version.validFrom()).orElse(LocalDate.of(9999, 1, 1));
        touch(BY_SALE, Map.of("anchor", version.anchorId(), "from", version.validFrom(), "until", until));
    }

    private void touchSalesOf(Collection<Long> agreementIds) {
        sql.useHandle(h -> h.createUpdate("insert into touched " + BY_SALES).bind("agency", current.get().agencyId())
                .bind("today", ChinaTime.day(clock.instant())).bindArray("versions", Long.class, agreementIds).execute());
    }

    private void touchCodes(Collection<Code> codes) {
        sql.useHandle(h -> h.createUpdate("""
                insert into touched select id, :today from order_line
                where agency_id = :agency and state is not null and (adzone_id = any(:adzones) or relation_id = any(:relations))""")
                .bind("today", ChinaTime.day(clock.instant())).bind("agency", current.get().agencyId())
                .bindArray("adzones", String.class, codes(codes, PositionKind.ADZONE))
                .bindArray("relations", String.class, codes(codes, PositionKind.RELATION)).execute());
    }

    private static List<String> codes(Collection<Code> codes, PositionKind kind) {
        return codes.stream().filter(code -> code.kind() == kind).map(Code::code).toList();
    }

    private void touch(String query, Map<String, ?> values) {
        sql.useHandle(h -> h.createUpdate("insert into touched " + query).bindMap(values).bind("agency", current.get().agencyId())
                .bind("today", ChinaTime.day(clock.instant())).execute());
    }

    private static final String BY_SALE = """
            select id, :today from order_line where agency_id = :agency and anchor_id = :anchor and state is not null
            and created_on >= :from and created_on < :until on conflict do nothing""";

    /** The same for several versions, each until the next one of its anchor starts for good. */
    private static final String BY_SALES = """
            select distinct l.id, cast(:today as date) from agreement g join order_line l on l.agency_id = :agency and l.anchor_id = g.anchor_id
            where g.agency_id = :agency and g.id = any(:versions) and l.state is not null and l.created_on >= g.valid_from
              and l.created_on < coalesce((select min(n.valid_from) from agreement n where n.agency_id = :agency and n.anchor_id = g.anchor_id
                and n.state = 'ACTIVE' and n.scope = g.scope and n.scope_key = g.scope_key and n.valid_to is null and n.valid_from > g.valid_from), 'infinity') on conflict do nothing""";
}
