package app.anchorage.roster.upload;

import app.anchorage.agency.Audit;
import app.anchorage.agency.CurrentActor;
import app.anchorage.money.Rate;
import app.anchorage.roster.Agreement;
import app.anchorage.roster.Anchor.Profile;
import app.anchorage.roster.Consequences;
import app.anchorage.roster.PositionImpact;
import app.anchorage.roster.PromotionPosition;
import app.anchorage.sheet.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes a whole plan that has just been made in this transaction: all anchors, then all names, positions and agreements, each kind in one batch, and
 * what follows for order lines once. One row after the other took a tenth of a second each.
 */
@ApplicationScoped
class RosterWriter {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Consequences consequences;

    @Inject
    Audit audit;

    /** A change with the anchor's name that it is for. */
    private record Change<T extends RosterChange>(String name, T what) {}

    /** An anchor as it is in the database. */
    public record Row(long id, String stageName, String legalName, String note) {
        Profile profile() {
            return new Profile(stageName, legalName, note);
        }
    }

    /** What the database made of a row that was written. */
    public record Made(long id, int version) {}

    /** @param reason the file's name, which stands beside everything that follows */
    void write(Plan plan, String reason) {
        List<Audit.Event> events = new ArrayList<>();
        addAnchors(of(plan, RosterChange.NewAnchor.class), events);
        Map<String, Row> anchors = anchors(plan);
        renameLegally(of(plan, RosterChange.LegalName.class), anchors, events);
        List<PositionImpact.Code> codes = addPositions(of(plan, RosterChange.NewPosition.class), anchors, events);
        List<Long> versions = addAgreements(of(plan, RosterChange.NewTerms.class), anchors, events);
        audit.recordAll(events);
        consequences.of(codes, versions, reason);
    }

    private static <T extends RosterChange> List<Change<T>> of(Plan plan, Class<T> kind) {
        return plan.rows().stream().flatMap(row -> row.changes().stream().filter(kind::isInstance)
                .map(change -> new Change<>(row.name(), kind.cast(change)))).toList();
    }

    private void addAnchors(List<Change<RosterChange.NewAnchor>> added, List<Audit.Event> events) {
        List<Long> ids = batch("insert into anchor (agency_id, stage_name, legal_name) values (:agency, :name, :legal)", added,
                (batch, change) -> batch.bind("name", change.name).bind("legal", change.what.legalName())).stream().map(Made::id).toList();
        for (int i = 0; i < ids.size(); i++) {
            Change<RosterChange.NewAnchor> change = added.get(i);
            events.add(new Audit.Event("ANCHOR_ADDED", "ANCHOR", ids.get(i), null, new Profile(change.name, change.what.legalName(), null), null));
        }
    }

    private Map<String, Row> anchors(Plan plan) {
        Map<String, Row> anchors = new HashMap<>();
        sql.useHandle(h -> h.createQuery("select id, stage_name, legal_name, note from anchor where agency_id = :agency and stage_name = any(:names)")
                .bind("agency", agency()).bindArray("names", String.class, plan.rows().stream().map(Plan.Row::name).distinct().toList())
                .mapTo(Row.class).forEach(row -> anchors.put(row.stageName(), row)));
        return anchors;
    }

    private void renameLegally(List<Change<RosterChange.LegalName>> named, Map<String, Row> anchors, List<Audit.Event> events) {
        batch("update anchor set legal_name = :legal, version = version + 1 where agency_id = :agency and id = :anchor", named,
                (batch, change) -> batch.bind("legal", change.what.after()).bind("anchor", anchors.get(change.name).id()));
        named.forEach(change -> {
            Row before = anchors.get(change.name);
            Row after = new Row(before.id, before.stageName, change.what.after(), before.note);
            anchors.put(change.name, after);
            events.add(new Audit.Event("ANCHOR_CHANGED", "ANCHOR", before.id, before.profile(), after.profile(), null));
        });
    }

    private List<PositionImpact.Code> addPositions(List<Change<RosterChange.NewPosition>> added, Map<String, Row> anchors, List<Audit.Event> events) {
        List<Made> made = batch("""
                insert into promotion_position (agency_id, kind, code, anchor_id, valid_from, created_by)
                values (:agency, :kind, :code, :anchor, :from, :member)""", added, (batch, change) -> batch.bind("kind", change.what.kind().name())
                .bind("code", change.what.code()).bind("anchor", anchors.get(change.name).id()).bind("from", change.what.from())
                .bind("member", current.get().member()));
        for (int i = 0; i < made.size(); i++) {
            RosterChange.NewPosition what = added.get(i).what;
            events.add(new Audit.Event("POSITION_ADDED", "POSITION", made.get(i).id(), null, new PromotionPosition.Facts(what.kind(), what.code(), null,
                    anchors.get(added.get(i).name).id(), null, what.from(), null, null), null));
        }
        return added.stream().map(change -> new PositionImpact.Code(change.what.kind(), change.what.code())).toList();
    }

    /** An anchor's versions are numbered one after the other, so each is written where those above it can be seen. */
    private List<Long> addAgreements(List<Change<RosterChange.NewTerms>> added, Map<String, Row> anchors, List<Audit.Event> events) {
        List<Made> made = batch("""
                insert into agreement (agency_id, anchor_id, version, valid_from, share_points, hold_days, state, created_by)
                values (:agency, :anchor, (select coalesce(max(version), 0) + 1 from agreement where agency_id = :agency and anchor_id = :anchor),
                  :from, :points, :hold, 'ACTIVE', :member)""", added, (batch, change) -> batch.bind("anchor", anchors.get(change.name).id())
                .bind("from", change.what.terms().validFrom()).bind("points", change.what.terms().sharePoints())
                .bind("hold", change.what.terms().holdDays()).bind("member", current.get().member()));
        for (int i = 0; i < made.size(); i++) {
            Agreement.Terms terms = added.get(i).what.terms();
            long anchor = anchors.get(added.get(i).name).id();
            events.add(new Audit.Event("AGREEMENT_ADDED", "ANCHOR", anchor, null, new Agreement.Facts(anchor, made.get(i).version(), terms.validFrom(),
                    terms.validTo(), terms.scope(), Rate.basisPoints(terms.sharePoints()), terms.pay(), terms.holdDays(), null, null,
                    Agreement.State.ACTIVE), null));
        }
        return made.stream().map(Made::id).toList();
    }

    private <T> List<Made> batch(String statement, List<T> changes, BiConsumer<PreparedBatch, T> bind) {
        if (changes.isEmpty()) {
            return List.of();
        }
        return sql.withHandle(h -> {
            PreparedBatch batch = h.prepareBatch(statement);
            changes.forEach(change -> {
                bind.accept(batch.bind("agency", agency()), change);
                batch.add();
            });
            return batch.executePreparedBatch("id", "version").mapTo(Made.class).list();
        });
    }

    private long agency() {
        return current.get().agencyId();
    }
}
