package app.anchorage.roster;

import app.anchorage.money.ChinaTime;
import app.anchorage.money.Rate;
import app.anchorage.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;

/** What pages show of one anchor, with the names of who did what. */
@ApplicationScoped
public class AnchorView {
    /** @param validTo the last day, null while open; @param owner the stage name or the room */
    public record PositionRow(long id, String kind, String code, String name, String owner, LocalDate validFrom, LocalDate validTo, String note) {
        public String kindKey() {
            return "roster_kind_" + kind;
        }

        public boolean open() {
            return validTo == null;
        }
    }

    /** One version as the timeline shows it; {@code correctsVersion} is the number of the version it corrects. */
    public record VersionRow(long id, int version, LocalDate validFrom, LocalDate validTo, String scope, String scopeKey, int sharePoints, String pay,
            String names, Integer holdDays, String note, Integer correctsVersion, String reason, String state, boolean used, long maker, String createdBy,
            Instant createdAt, String decidedBy, Instant decidedAt, String decisionNote, String number, LocalDate signedOn, String scanName) {
        public PayWords words() {
            return PayWords.of(pay, sharePoints, names);
        }

        public String scopeKeyText() {
            return "roster_scope_" + scope;
        }

        public boolean forAll() {
            return "ALL".equals(scope);
        }

        /** Where it stands on a day, as a text key. */
        public String stateKey(LocalDate today) {
            if (!active()) {
                return "roster_" + state.toLowerCase(Locale.ROOT);
            }
            if (validTo != null && validTo.isBefore(today)) {
                return "roster_ended";
            }
            return signedOn == null ? "roster_unsigned" : "roster_signed";
        }

        public String tone(LocalDate today) {
            return switch (stateKey(today)) {
                case "roster_signed" -> "good";
                case "roster_rejected" -> "bad";
                case "roster_ended", "roster_withdrawn" -> "quiet";
                default -> "wait";
            };
        }

        public Rate share() {
            return Rate.basisPoints(sharePoints);
        }

        public boolean proposed() {
            return "PROPOSED".equals(state);
        }

        public boolean active() {
            return "ACTIVE".equals(state);
        }

        /** The text key of what whoever decided did. */
        public String decidedKey() {
            return "roster_by_" + state;
        }
    }

    /** @param inForce the id of the version that rules orders created today, null without one */
    public record Whole(Anchor anchor, List<PositionRow> positions, List<VersionRow> versions, AgreementTimeline timeline, HoldLadder holds,
            LocalDate today) {
        /** Whether the version rules sales of its scope today. */
        public boolean rules(VersionRow version) {
            return timeline.ladder(today, Scope.Sale.ANY).stream().anyMatch(rung -> rung.version() != null && rung.version().id() == version.id());
        }

        /** @throws java.util.NoSuchElementException when the version is not the anchor's */
        VersionRow version(long id) {
            return versions.stream().filter(v -> v.id() == id).findFirst().orElseThrow();
        }
    }

    @Inject
    AnchorService anchors;

    @Inject
    AgreementRepository agreements;

    @Inject
    HoldRuleTable holdRules;

    @Inject
    Jdbi sql;

    @Inject
    Clock clock;

    @Transactional
    public Whole of(long anchorId) {
        Anchor anchor = anchors.find(anchorId);
        LocalDate today = ChinaTime.day(clock.instant());
        AgreementTimeline timeline = agreements.timeline(anchorId);
        HoldLadder holds = HoldLadder.of(holdRules.all().rules(), timeline.holdOn(today), anchor.platform(), today);
        return new Whole(anchor, positions(anchorId), versions(anchorId), timeline, holds, today);
    }

    /** Rooms' positions, which decide no anchor. */
    @Transactional
    public List<PositionRow> roomPositions() {
        return positionRows("p.room is not null order by p.valid_to is not null, p.room, p.valid_from desc, p.id", "anchor", 0);
    }

    private List<PositionRow> positions(long anchorId) {
        return positionRows("p.anchor_id = :anchor order by p.valid_to is not null, p.valid_from desc, p.id", "anchor", anchorId);
    }

    @Transactional
    public PositionRow position(long anchorId, long id) {
        return NotFound.unless(positions(anchorId).stream().filter(p -> p.id() == id).findFirst());
    }

    @Transactional
    public PositionRow roomPosition(long id) {
        return NotFound.unless(roomPositions().stream().filter(p -> p.id() == id).findFirst());
    }

    /** An anchor's or a room's. */
    @Transactional
    public PositionRow anyPosition(long id) {
        return NotFound.unless(positionRows("p.id = :position", "position", id).stream().findFirst());
    }

    @Transactional
    public VersionRow version(long anchorId, long id) {
        return NotFound.unless(versions(anchorId).stream().filter(v -> v.id() == id).findFirst());
    }

    private List<PositionRow> positionRows(String whereAndOrder, String name, long id) {
        return sql.withHandle(h -> h.createQuery("""
                select p.id, p.kind, p.code, p.name, coalesce(p.room, a.stage_name) as owner, p.valid_from, p.valid_to, p.note
                from promotion_position p left join anchor a on a.agency_id = p.agency_id and a.id = p.anchor_id where\s""" + whereAndOrder)
                .bind(name, id).mapTo(PositionRow.class).list());
    }

    private List<VersionRow> versions(long anchorId) {
        return sql.withHandle(h -> h.createQuery("""
                select g.id, g.version, g.valid_from, g.valid_to, g.scope, g.scope_key, g.share_points, cast(g.pay as text) as pay, %s as names, g.hold_days,
                  g.note, c.version as corrects_version, g.reason, g.state, g.used, g.created_by as maker, m.name as created_by, g.created_at, d.name as decided_by,
                  g.decided_at, g.decision_note, g.number, g.signed_on, g.scan_name
                from agreement g
                  join member m on m.agency_id = g.agency_id and m.id = g.created_by
                  left join member d on d.agency_id = g.agency_id and d.id = g.decided_by
                  left join agreement c on c.agency_id = g.agency_id and c.id = g.corrects
                where g.anchor_id = :anchor order by g.valid_from desc, g.version desc""".formatted(PayWords.NAMES))
                .bind("anchor", anchorId).mapTo(VersionRow.class).list());
    }
}
